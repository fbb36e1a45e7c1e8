import type { Job, ProposalRow } from "../api/types";
import type { App } from "../app";
import { button, h, slider } from "../dom";

/** A step of building: with all before it, the best known order for the money. */
interface BuildStep {
  readonly proposal: string;
  readonly costTotal: number;
  readonly objective: number;
}

interface PlanResult {
  readonly currency: string;
  readonly buildOrder: readonly BuildStep[];
}

/** Proposals to tick, and a budget that ticks the best known choice for it. */
export class PlanPanel {
  private readonly list = h("section", {});
  private readonly curve = h("section", {});
  private result: PlanResult | undefined;
  private job: Job | undefined;

  constructor(private readonly app: App) {
    app.on(["scheme", "answer"], () => this.showList());
  }

  show(home: HTMLElement): void {
    home.replaceChildren(h("h2", {}, this.app.t("tab.plan")), this.curve, this.list);
    this.showCurve();
    this.showList();
  }

  private get rows(): readonly ProposalRow[] {
    return this.app.proposals.features.map(({ properties }) => properties);
  }

  private showList(): void {
    const { app, rows } = this;
    const focused = (document.activeElement as HTMLInputElement | null)?.value;
    const within = this.list.contains(document.activeElement);
    const ticked = new Set(app.scheme.proposals);
    const chosen = rows.filter(({ id }) => ticked.has(id));
    const currency = rows.find(({ costCurrency }) => costCurrency)?.costCurrency;
    const cost = chosen.reduce((sum, { costAmount }) => sum + (costAmount ?? 0), 0);
    const people = app.answer?.totals.goodOrServed.people?.difference;
    this.list.replaceChildren(
      h("h3", {}, app.t("plan.title")),
      rows.length === 0 ? h("p", {}, app.t("plan.none")) : h("p", { className: "note" }, app.t("plan.cost", app.format.number(chosen.length), app.format.money(cost, currency)), people ? ` · ${app.format.signed(people)} ${app.t("quantity.people")}` : ""),
      h("ul", { className: "ticks" },
        ...rows.map(({ id, name, kind, costAmount, costCurrency }) => {
          const box = h("input", { type: "checkbox", value: id, checked: ticked.has(id) });
          box.addEventListener("change", () => app.attempt({ ...app.scheme, proposals: box.checked ? [...app.scheme.proposals, id] : app.scheme.proposals.filter((other) => other !== id) }));
          return h("li", {}, h("label", {}, box, h("span", {}, h("b", {}, id), ` ${name}`, h("small", {}, `${kind} · ${app.format.money(costAmount, costCurrency)}`))));
        }),
      ),
    );
    if (within) this.list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused ?? "")}"]`)?.focus();
  }

  private showCurve(): void {
    const { app, job, result, rows } = this;
    if (rows.length === 0) this.curve.replaceChildren();
    else if (job) this.curve.replaceChildren(this.progress(job));
    else if (!result) this.curve.replaceChildren(button(app.t("plan.find"), () => void this.start().catch(app.fail), "primary"));
    else {
      const { buildOrder: steps, currency } = result;
      const told = h("p", { className: "note" });
      const tell = (count: number): void => {
        const last = steps[count - 1];
        told.textContent = app.t("plan.curve", app.format.number(count), `${app.format.number(last?.objective ?? 0)} ${app.t("quantity.people")}`, app.format.money(last?.costTotal ?? 0, currency));
      };
      const chosen = new Set(app.scheme.proposals);
      const first = steps.findIndex(({ proposal }) => !chosen.has(proposal));
      const value = first < 0 ? steps.length : first;
      this.curve.replaceChildren(
        slider(app.t("plan.budget"), { min: 0, max: steps.length, step: 1, value }, (count) => app.format.money(steps[count - 1]?.costTotal ?? 0, currency), (count, released) => {
          tell(count);
          app.attempt({ ...app.scheme, proposals: steps.slice(0, count).map(({ proposal }) => proposal) }, released);
        }),
        told,
      );
      tell(value);
    }
  }

  private progress({ status, phase, doneCount, totalCount, secondsLeft, id }: Job): HTMLElement {
    const { app } = this;
    const bar = h("progress", { max: totalCount || 1, attributes: { "aria-label": app.t("job.plan") } });
    if (totalCount > 0) bar.value = doneCount;
    else bar.removeAttribute("value");
    const left = status === "queued" ? app.t("job.queued") : secondsLeft === null ? phase : app.t("job.left", app.format.duration(secondsLeft));
    return h("div", { className: "job" }, h("p", {}, `${app.t("job.plan")} · ${left}`), bar, button(app.t("job.cancel"), () => void app.client.cancel(id).catch(app.fail)));
  }

  private async start(): Promise<void> {
    const { app } = this;
    const budget = this.rows.reduce((sum, { costAmount }) => sum + (costAmount ?? 0), 0);
    const show = (job: Job | undefined): void => {
      this.job = job;
      this.showCurve();
    };
    const ended = async (job: Job): Promise<void> => {
      if (job.status === "done") {
        this.result = (await app.client.job<PlanResult>(job.id)).result ?? undefined;
        app.announce(`${app.t("job.plan")}: ${app.t("job.done")}`);
      } else if (job.status === "failed") app.fail(new Error(job.problem ?? ""));
      else app.announce(`${app.t("job.plan")}: ${app.t("job.cancelled")}`);
      show(undefined);
    };
    const started = await app.client.start("plan", { budget, timeLimitSeconds: 60 });
    show(started);
    app.client.follow(started.id, show, (job) => void ended(job).catch(app.fail));
  }
}
