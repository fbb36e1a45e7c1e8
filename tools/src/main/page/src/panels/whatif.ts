import type { Change, Quantity } from "../api/types";
import type { App } from "../app";
import { button, h } from "../dom";
import { freeId, isNothing, NOTHING, siteOf, withOperator } from "../logic/changes";
import type { MapView } from "../map/view";
import { editor, newSite, villages } from "./site";

const QUANTITIES: readonly Quantity[] = ["people", "areaSquareKm", "villageCount", "publicPointCount", "roadKm"];

/** What is tried, what it changes, and the means to try more. */
export class WhatIfPanel {
  private readonly result = h("section", { className: "result" });
  private readonly tried = h("section", {});
  private readonly phones = h("section", {});
  private readonly edit = h("section", {});
  private readonly tools = h("div", { className: "buttons" });
  private sector: string | undefined;
  private edited = "";

  constructor(
    private readonly app: App,
    private readonly map: MapView,
    private readonly swipe: (on: boolean) => void,
  ) {
    const seen = (draw: () => void) => (): void => void (this.result.isConnected && draw());
    app.on(["answer"], seen(() => this.showResult()));
    app.on(["scheme"], seen(() => (this.showTried(), this.showPhones())));
    app.on(["sites"], seen(() => this.showEditor(false)));
  }

  show(home: HTMLElement): void {
    home.replaceChildren(h("h2", {}, this.app.t("tab.whatif")), this.tools, this.result, this.phones, this.edit, this.tried);
    this.showResult();
    this.showTried();
    this.showPhones();
    this.showEditor(true);
  }

  /** Switches for the operators whose masts a phone may use; one alone is no roaming, several are roaming among them. */
  private showPhones(): void {
    const { app } = this;
    if (app.summary.operators.length === 0) {
      this.phones.replaceChildren();
      return;
    }
    const focused = this.phones.contains(document.activeElement) ? (document.activeElement as HTMLInputElement).value : undefined;
    const chosen = app.scheme.operators;
    this.phones.replaceChildren(
      h("h3", {}, app.t("operators.title")),
      h("ul", { className: "ticks" },
        ...app.summary.operators.map((id) => {
          const box = h("input", { type: "checkbox", value: id, checked: chosen.includes(id) });
          box.addEventListener("change", () => app.attempt(withOperator(app.scheme, id, box.checked)));
          return h("li", {}, h("label", {}, box, h("span", {}, h("b", {}, id))));
        }),
      ),
      h("p", { className: "note" }, app.t(chosen.length === 0 ? "operators.any" : chosen.length === 1 ? "operators.one" : "operators.roaming", chosen.join(", "))),
    );
    if (focused !== undefined) this.phones.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }

  private showTools(): void {
    const { app } = this;
    const focused = [...this.tools.children].indexOf(document.activeElement as Element);
    const undo = button(app.t("whatif.undo"), app.undo);
    const redo = button(app.t("whatif.redo"), app.redo);
    undo.disabled = app.history.past.length === 0;
    redo.disabled = app.history.future.length === 0;
    const clear = button(app.t("whatif.clear"), () => app.attempt(NOTHING));
    const compare = button(app.t("whatif.compare"), () => this.swipe(true));
    clear.disabled = compare.disabled = isNothing(app.scheme);
    this.tools.replaceChildren(undo, redo, clear, compare, button(app.t("whatif.add"), () => void this.add().catch(app.fail)));
    (this.tools.children[focused] as HTMLElement | undefined)?.focus();
  }

  private async add(): Promise<void> {
    const { app } = this;
    const id = freeId(new Set(app.sites.features.map(({ properties }) => properties.id)));
    const scheme = await newSite(app, id, this.map.center);
    if (!scheme) return;
    app.attempt(scheme);
    app.choose(id, "whatif");
  }

  private showResult(): void {
    const { app } = this;
    const { answer, format: f } = app;
    this.result.classList.toggle("computing", app.computing);
    this.result.setAttribute("aria-busy", String(app.computing));
    this.showTools();
    if (!answer) {
      this.result.replaceChildren(h("p", { className: "note" }, app.t(app.computing ? "whatif.computing" : "whatif.empty")));
      return;
    }
    const sign = (value: number | null | undefined): string => (!value ? "" : value > 0 ? "gain" : "loss");
    const rows = QUANTITIES.map((quantity) => [quantity, answer.totals.goodOrServed[quantity]] as const).filter(([, row]) => row?.after !== null && row !== null);
    const drawn = answer.headline;
    const people = drawn?.expectedPeople ?? answer.totals.goodOrServed.people?.difference;
    const rounded = (value: number | null | undefined): number => Math.round(value ?? 0);
    const isOutside = rounded(people) < rounded(drawn?.p05People) || rounded(people) > rounded(drawn?.p95People);
    const words = typeof drawn?.expectedPeople === "number" ? app.t(isOutside ? "whatif.expected.outside" : "whatif.expected", f.signed(drawn.p05People), f.signed(drawn.p95People)) : app.t("quantity.people");
    this.result.replaceChildren(
      h("p", { className: `headline ${sign(people)}` }, h("strong", {}, f.signed(people)), ` ${words}`),
      h("table", { className: "numbers" },
        h("caption", {}, app.t("whatif.result")),
        h("thead", {}, h("tr", {}, ...(["whatif.head", "whatif.before", "whatif.after", "whatif.change"] as const).map((key) => h("th", { scope: "col" }, app.t(key))))),
        h("tbody", {},
          ...rows.map(([quantity, row]) =>
            h("tr", {},
              h("th", { scope: "row" }, app.t(`quantity.${quantity}`)),
              h("td", {}, f.number(row?.before)),
              h("td", {}, f.number(row?.after)),
              h("td", { className: sign(row?.difference) }, f.signed(row?.difference, 1)),
            ),
          ),
        ),
      ),
      ...villages(app, "whatif.gained", answer.gained.villages),
      ...villages(app, "whatif.lost", answer.lost.villages),
      ...(answer.spots ? [h("p", {}, app.t("whatif.spots", f.number(answer.spots.changes.gone.length), f.number(answer.spots.changes.arrived.length)))] : []),
      h("p", { className: "note" }, app.computing ? app.t("whatif.computing") : app.t("whatif.seconds", f.number(answer.seconds, 2))),
    );
  }

  private showTried(): void {
    const { app } = this;
    this.showTools();
    const { proposals, changes } = app.scheme;
    if (isNothing(app.scheme)) {
      this.tried.replaceChildren();
      return;
    }
    const leaveOut = (press: () => void, what: string): HTMLButtonElement => {
      const cross = button("×", press, "cross");
      cross.setAttribute("aria-label", `${app.t("whatif.remove")}: ${what}`);
      return cross;
    };
    this.tried.replaceChildren(
      h("h3", {}, app.t("whatif.changes")),
      h("ul", { className: "tried" },
        ...proposals.map((id) => {
          const name = `${id} ${app.proposals.features.find(({ properties }) => properties.id === id)?.properties.name ?? ""}`;
          return h("li", {}, h("span", {}, name), leaveOut(() => app.attempt({ ...app.scheme, proposals: proposals.filter((other) => other !== id) }), name));
        }),
        ...changes.map((change, place) => {
          const name = this.told(change);
          return h("li", {}, h("span", {}, name), leaveOut(() => app.attempt({ ...app.scheme, changes: changes.filter((_, other) => other !== place) }), name));
        }),
      ),
    );
  }

  private told(change: Change): string {
    const { app } = this;
    const [kind, value] = Object.entries(change)[0] as [string, Record<string, unknown>];
    const sector = typeof value["sector"] === "string" ? `/${value["sector"]}` : "";
    const numbers = Object.entries(value).filter(([key, number]) => typeof number === "number" && !/latitude|longitude/.test(key));
    const told = app.t(`change.${kind}` as "change.turn", `${siteOf(change)}${sector}`);
    return kind === "addSite" ? told : [told, ...numbers.map(([, number]) => app.format.number(number as number, Number.isInteger(number) ? 0 : 1))].join(" ");
  }

  /** Sliders are drawn anew only for another mast or sector, or after a step back, never under the hand that moves them. */
  private showEditor(always: boolean): void {
    const held = this.edit.contains(document.activeElement) && (document.activeElement as HTMLInputElement).type === "range";
    const shown = `${this.app.view.site}/${this.sector}`;
    if (!always && held && shown === this.edited) return;
    this.edited = shown;
    this.edit.replaceChildren(
      ...editor(this.app, this.sector, (sector) => {
        this.sector = sector;
        this.showEditor(true);
      }),
    );
  }
}
