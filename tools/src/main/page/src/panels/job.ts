import type { Job } from "../api/types";
import type { App } from "../app";
import { button, h } from "../dom";

/** Kinds of long questions; the names are those of the interface. */
export type JobKind = "plan" | "certainty" | "suggestions";

/** A long question in a place of its own: a button that asks it, its progress with time left and a way back, its answer. */
export class LongQuestion<R> {
  readonly home = document.createElement("section");
  result: R | undefined;
  private job: Job | undefined;

  constructor(
    private readonly app: App,
    private readonly kind: JobKind,
    private readonly body: () => Readonly<Record<string, unknown>>,
    private readonly answer: (result: R) => HTMLElement[],
  ) {}

  show(): void {
    const { app, job, result, kind } = this;
    if (job) this.home.replaceChildren(this.progress(job));
    else this.home.replaceChildren(...(result ? this.answer(result) : []), ...(result && kind === "plan" ? [] : [button(app.t(`job.ask.${kind}`), () => void this.start().catch(app.fail))]));
  }

  /** What was answered no longer holds. */
  forget(): void {
    this.result = undefined;
    this.show();
  }

  private progress({ status, phase, doneCount, totalCount, secondsLeft, id }: Job): HTMLElement {
    const { app, kind } = this;
    const bar = h("progress", { max: totalCount || 1, attributes: { "aria-label": app.t(`job.${kind}`) } });
    if (totalCount > 0) bar.value = doneCount;
    else bar.removeAttribute("value");
    const left = status === "queued" ? app.t("job.queued") : secondsLeft === null ? app.named("phase", phase) : app.t("job.left", app.format.duration(secondsLeft));
    return h("div", { className: "job" }, h("p", {}, `${app.t(`job.${kind}`)} · ${left}`), bar, button(app.t("job.cancel"), () => void app.client.cancel(id).catch(app.fail)));
  }

  private async start(): Promise<void> {
    const { app, kind } = this;
    const watch = (job: Job | undefined): void => {
      this.job = job;
      this.show();
    };
    const ended = async (job: Job): Promise<void> => {
      if (job.status === "done") {
        this.result = (await app.client.job<R>(job.id)).result ?? undefined;
        app.announce(`${app.t(`job.${kind}`)}: ${app.t("job.done")}`);
      } else if (job.status === "failed") app.fail(new Error(job.problem ?? ""));
      else app.announce(`${app.t(`job.${kind}`)}: ${app.t("job.cancelled")}`);
      watch(undefined);
    };
    const started = await app.client.start(kind, this.body());
    watch(started);
    app.client.follow(started.id, watch, (job) => void ended(job).catch(app.fail));
  }
}
