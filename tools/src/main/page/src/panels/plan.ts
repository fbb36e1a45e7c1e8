import type { Change, ProposalRow } from "../api/types";
import type { App } from "../app";
import { button, h, slider } from "../dom";
import { buys, same } from "../logic/budget";
import { LongQuestion } from "./job";

type PlanResult = Parameters<typeof buys>[0] & { readonly currency: string };

interface CertaintyResult {
  readonly proposals: readonly { readonly id: string; readonly p05NetGain: number | null; readonly p95NetGain: number | null; readonly firstRankFraction: number }[];
}

interface SuggestionResult {
  readonly suggestions: readonly {
    readonly site: string;
    readonly gainPeople: number | null;
    readonly expectedGainPeople: number | null;
    readonly gainAreaSquareKm: number;
    readonly expectedGainAreaSquareKm: number | null;
  }[];
  readonly changes: readonly Change[];
}

/** Proposals to tick, and a budget that ticks the best known choice for it. */
export class PlanPanel {
  private readonly list = h("section", {});
  private readonly plan: LongQuestion<PlanResult>;
  private readonly sure: LongQuestion<CertaintyResult>;
  private readonly suggest: LongQuestion<SuggestionResult>;
  private indoor = false;

  constructor(private readonly app: App) {
    const all = (): number => this.rows.reduce((sum, { costAmount }) => sum + (costAmount ?? 0), 0);
    this.plan = new LongQuestion(app, "plan", () => ({ budget: all(), timeLimitSeconds: 60, indoor: this.indoor }), (result) => this.walk(result));
    this.sure = new LongQuestion(app, "certainty", () => ({ indoor: this.indoor }), (result) => this.ranking(result));
    this.suggest = new LongQuestion(app, "suggestions", () => ({ state: app.state, indoor: this.indoor }), (result) => this.suggested(result));
    app.on(["scheme", "answer"], () => this.showList());
  }

  show(home: HTMLElement): void {
    const questions = this.rows.length === 0 ? [this.suggest] : [this.plan, this.sure, this.suggest];
    questions.forEach((question) => question.show());
    home.replaceChildren(h("h2", {}, this.app.t("tab.plan")), ...this.indoors(), ...questions.map((question) => question.home), this.list);
    this.showList();
  }

  /** Whether the questions below count service inside buildings, where the scenario knows of any; answers to the other go. */
  private indoors(): HTMLElement[] {
    const { app } = this;
    if (!app.layers.some(({ id }) => id === "indoors")) return [];
    const box = h("input", { type: "checkbox", checked: this.indoor });
    box.addEventListener("change", () => {
      this.indoor = box.checked;
      [this.plan, this.sure, this.suggest].forEach((question) => question.forget());
    });
    return [h("label", {}, box, " ", app.t("plan.indoor"))];
  }

  private get rows(): readonly ProposalRow[] {
    return this.app.proposals.features.map(({ properties }) => properties);
  }

  private showList(): void {
    if (!this.list.isConnected) return;
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
          return h("li", {}, h("label", {}, box, h("span", {}, h("b", {}, id), ` ${name}`, h("small", {}, `${app.named("kind", kind)} · ${app.format.money(costAmount, costCurrency)}`))));
        }),
      ),
    );
    if (within) this.list.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused ?? "")}"]`)?.focus();
  }

  /** The slider that walks the curve of budgets, or the order of building where the curve was not searched; it says which. */
  private walk(plan: PlanResult): HTMLElement[] {
    const { app } = this;
    const steps = buys(plan);
    const told = h("p", { className: "note" });
    const tell = (step: number): void => {
      const { searched, proposals, objective, costTotal } = steps[step]!;
      const values = [app.format.number(proposals.length), `${app.format.number(objective)} ${app.t("quantity.people")}`, app.format.money(costTotal, plan.currency)];
      told.textContent = app.t(step === 0 ? "plan.nothing" : searched ? "plan.best" : "plan.order", ...values);
    };
    const value = Math.max(0, steps.findIndex(({ proposals }) => same(proposals, app.scheme.proposals)));
    tell(value);
    return [
      slider(app.t("plan.budget"), { min: 0, max: steps.length - 1, step: 1, value }, (step) => app.format.money(steps[step]!.costTotal, plan.currency), (step, released) => {
        tell(step);
        app.attempt({ ...app.scheme, proposals: steps[step]!.proposals }, released);
      }),
      told,
    ];
  }

  /** How far the gain of each proposal may lie from what is expected, and how often it comes first. */
  private ranking({ proposals }: CertaintyResult): HTMLElement[] {
    const { app } = this;
    return [
      h("table", { className: "numbers" },
        h("caption", {}, app.t("sure.title")),
        h("thead", {}, h("tr", {}, ...(["sure.proposal", "sure.gain", "sure.first"] as const).map((key) => h("th", { scope: "col" }, app.t(key))))),
        h("tbody", {},
          ...proposals.map((row) =>
            h("tr", {},
              h("th", { scope: "row" }, row.id),
              h("td", {}, `${app.format.number(row.p05NetGain)} … ${app.format.number(row.p95NetGain)}`),
              h("td", {}, app.format.percent(row.firstRankFraction, 0)),
            ),
          ),
        ),
      ),
    ];
  }

  private suggested({ suggestions, changes }: SuggestionResult): HTMLElement[] {
    const { app } = this;
    if (suggestions.length === 0) return [h("p", {}, app.t("suggest.none"))];
    return [
      h("h3", {}, app.t("suggest.title")),
      h("ul", { className: "tried" },
        ...suggestions.map((row, place) =>
          h("li", {},
            h("span", {}, h("b", {}, row.site), h("small", {}, app.t("spot.line", app.format.number(row.expectedGainPeople ?? row.gainPeople), app.format.number(row.expectedGainAreaSquareKm ?? row.gainAreaSquareKm, 1)))),
            button(app.t("suggest.try"), () => app.attempt({ ...app.scheme, changes: [...app.scheme.changes, changes[place]!] })),
          ),
        ),
      ),
    ];
  }
}
