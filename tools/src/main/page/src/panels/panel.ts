import type { App } from "../app";
import { byId, h } from "../dom";
import type { MapView } from "../map/view";
import { place } from "./here";
import { PlanPanel } from "./plan";
import { province } from "./province";
import { share } from "./share";
import { outage } from "./site";
import { WhatIfPanel } from "./whatif";

const TABS = ["province", "here", "whatif", "plan", "share"] as const;

/** The panel beside the map: one tab at a time, as the ARIA pattern of tabs has it. */
export function panel(app: App, map: MapView, swipe: (on: boolean) => void): void {
  const home = byId("panel");
  const tabs = h("div", { className: "tabs", attributes: { role: "tablist" } });
  const body = h("div", { id: "tab-body", attributes: { role: "tabpanel", tabindex: "0" } });
  home.replaceChildren(tabs, body);
  const whatIf = new WhatIfPanel(app, map, swipe);
  const plan = new PlanPanel(app);

  let told = "";
  const showTab = (): void => {
    told = app.state;
    const chosen = TABS.find((tab) => tab === app.view.tab) ?? "province";
    body.setAttribute("aria-labelledby", `tab-${chosen}`);
    if (chosen !== "province") map.outlineSpot(undefined);
    switch (chosen) {
      case "province":
        body.replaceChildren(...province(app, (spot) => map.outlineSpot(spot)));
        break;
      case "here":
        if (app.view.asked) void place(app, body, (points) => map.path(points)).catch(app.fail);
        else if (app.view.site) void outage(app, body).catch(app.fail);
        else body.replaceChildren(h("p", { className: "note" }, app.t("here.empty")));
        break;
      case "whatif":
        whatIf.show(body);
        break;
      case "plan":
        plan.show(body);
        break;
      case "share":
        share(app, map, body);
        break;
    }
    if (chosen !== "here" || !app.view.asked) map.path([]);
  };
  /** What the scenario calls the whole; words in the middle of a sentence begin small. */
  const whole = (): string => {
    const { word, localWord } = app.summary.scenario;
    return app.local(word.charAt(0).toUpperCase() + word.slice(1), localWord);
  };
  const showTabs = (): void => {
    home.setAttribute("aria-label", app.t("tab.label"));
    tabs.setAttribute("aria-label", app.t("tab.label"));
    const focused = tabs.contains(document.activeElement);
    tabs.replaceChildren(
      ...TABS.map((tab) => {
        const selected = tab === app.view.tab;
        const element = h("button", { type: "button", id: `tab-${tab}`, tabIndex: selected ? 0 : -1, attributes: { role: "tab", "aria-selected": String(selected), "aria-controls": "tab-body" } }, tab === "province" ? whole() : app.t(`tab.${tab}`));
        element.addEventListener("click", () => app.show(tab));
        return element;
      }),
    );
    if (focused) byId(`tab-${app.view.tab}`).focus();
  };
  tabs.addEventListener("keydown", (event) => {
    const forward = app.language === "fa" ? "ArrowLeft" : "ArrowRight";
    const back = app.language === "fa" ? "ArrowRight" : "ArrowLeft";
    const step = event.key === forward ? 1 : event.key === back ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const here = TABS.findIndex((tab) => tab === app.view.tab);
    app.show(TABS[(here + step + TABS.length) % TABS.length]!);
  });
  app.on(["tab", "language"], () => {
    showTabs();
    showTab();
  });
  app.on(["scenario"], () => {
    if (app.view.tab !== "plan" && app.view.tab !== "share") showTab();
  });
  // A place tells of the state that is seen. What is tried, and what was measured, may come after the tab that shares it;
  // nobody's typing is disturbed.
  app.on(["answer", "measured"], () => {
    if ((app.view.tab === "here" && app.view.asked && told !== app.state) || (app.view.tab === "share" && !body.contains(document.activeElement))) showTab();
  });
  showTabs();
  showTab();
}
