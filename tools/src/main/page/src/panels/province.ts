import type { CoverageClass } from "../api/types";
import type { App } from "../app";
import { h } from "../dom";

const CLASSES: readonly CoverageClass[] = ["good", "served", "weak", "blind", "unknown"];
const MOST_SPOTS = 12;

/** How the whole province stands today. */
export function province(app: App, outline: (spot: string) => void): HTMLElement[] {
  const { totals, notices, localNotices } = app.summary;
  const f = app.format;
  const { whole, byClass, goodOrServed: served } = totals;
  const share = (part: number | null, of: number | null): number | null => (part === null || !of ? null : part / of);
  const lacking = whole.people === null ? null : (byClass.weak.people ?? 0) + (byClass.blind.people ?? 0);
  const figure = (value: string, text: string): HTMLElement => h("li", {}, h("strong", {}, value), h("span", {}, text));
  const bar = (name: string, quantity: "people" | "areaSquareKm"): HTMLElement => {
    const parts = CLASSES.map((each) => {
      const part = h("i", { className: each });
      part.style.flexGrow = String(share(byClass[each][quantity], whole[quantity]) ?? 0);
      return part;
    });
    const told = CLASSES.map((each) => `${app.t(`class.${each}`)} ${f.percent(share(byClass[each][quantity], whole[quantity]))}`).join(", ");
    return h("div", { className: "share", attributes: { role: "img", "aria-label": `${name}: ${told}` } }, h("span", {}, name), h("div", {}, ...parts));
  };
  const said = app.language === "fa" && localNotices.length > 0 ? localNotices : notices;
  return [
    h("h2", {}, app.local(app.summary.scenario.title, app.summary.scenario.localTitle)),
    h("p", { className: "note" }, app.t("province.hint")),
    h("ul", { className: "figures" },
      figure(f.percent(share(served.people, whole.people)), app.t("province.served")),
      figure(f.number(lacking), app.t("province.lacking")),
      figure(f.percent(share(served.areaSquareKm, whole.areaSquareKm)), app.t("province.area")),
      figure(`${f.number(served.villageCount)} / ${f.number(whole.villageCount)}`, app.t("province.places")),
    ),
    bar(app.t("province.people"), "people"),
    bar(app.t("province.land"), "areaSquareKm"),
    h("details", { className: "notices" }, h("summary", {}, app.t("province.notices", f.number(said.length))), h("ul", {}, ...said.map((notice) => h("li", {}, notice)))),
    h("h3", {}, app.t("province.spots")),
    h("ol", { className: "spots" },
      ...app.spots.features.slice(0, MOST_SPOTS).map(({ properties: spot }) =>
        h("li", {},
          h("button", { type: "button", onclick: () => outline(spot.id) },
            h("span", {}, chip(app, spot.coverageClass), " ", placeName(app, spot.nearestPlace)),
            h("small", {}, app.t("spot.line", f.number(spot.people), f.number(spot.areaSquareKm, 1))),
          ),
        ),
      ),
    ),
  ];
}

function placeName(app: App, name: string | null): string {
  const place = app.places.features.find(({ properties }) => properties.name === name || properties.id === name)?.properties;
  return place ? app.local(place.name, place.localName) : (name ?? "");
}

export function chip(app: App, coverageClass: CoverageClass): HTMLElement {
  return h("span", { className: "chip" }, h("i", { className: `swatch ${coverageClass}` }), app.t(`class.${coverageClass}`));
}
