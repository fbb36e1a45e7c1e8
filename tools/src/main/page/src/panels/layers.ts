import type { Layer } from "../api/types";
import type { App } from "../app";
import { byId, h } from "../dom";

/** The choice of what the map shows, with the legend of just that. */
export function layers(app: App): void {
  const home = byId("layers");
  const choose = (id: string): void => {
    app.look({ layer: id });
    app.emit("layer");
  };
  const draw = (): void => {
    const layer = app.layer;
    if (!layer) return;
    home.setAttribute("aria-label", app.t("layer.label"));
    const [kind, band] = split(layer.id);
    const kinds = app.layers.filter(({ id }) => !id.includes(":") && id !== "relief");
    const bands = app.layers.map(({ id }) => split(id)).filter(([of, of2]) => of === kind && of2 !== "").map(([, of2]) => of2);
    home.replaceChildren(
      h("div", { className: "choices" },
        select(app.t("layer.label"), kinds.map((each) => [each.id, named(app, each)]), kind, (id) => {
          choose(app.layers.some((each) => each.id === `${id}:${band}`) ? `${id}:${band}` : id);
        }),
        bands.length > 0
          ? select(app.t("layer.band"), [["", app.t("layer.allBands")], ...bands.map((each) => [each, each] as const)], band, (id) => choose(id === "" ? kind : `${kind}:${id}`))
          : null,
      ),
      legend(app, layer),
      ...measured(app),
    );
  };
  app.on(["layer", "language", "scenario", "measured"], draw);
  draw();
}

/** Whether what was measured is shown; only where somebody measured. */
function measured(app: App): HTMLElement[] {
  if (app.measured.files.length === 0) return [];
  const box = h("input", { type: "checkbox", checked: app.view.measured ?? false });
  box.addEventListener("change", () => {
    app.look({ measured: box.checked });
    app.emit("measured");
    home()?.focus();
  });
  const home = (): HTMLInputElement | null => document.querySelector("#layers input[type=checkbox]");
  return [h("label", { className: "measured" }, box, h("span", {}, app.t("layer.measured")))];
}

/** The page's own short name of a layer, or what the server calls it. */
function named(app: App, { id, title, localTitle }: Layer): string {
  const name = app.named("layer.name", id);
  return name === id ? app.local(title, localTitle) : name;
}

function split(id: string): [kind: string, band: string] {
  const at = id.indexOf(":");
  return at < 0 ? [id, ""] : [id.slice(0, at), id.slice(at + 1)];
}

function select(label: string, options: readonly (readonly [string, string])[], chosen: string, choose: (value: string) => void): HTMLElement {
  const element = h("select", { attributes: { "aria-label": label } });
  for (const [value, textContent] of options) element.append(h("option", { value, textContent, selected: value === chosen }));
  element.addEventListener("change", () => choose(element.value));
  return element;
}

function legend(app: App, layer: Layer): HTMLElement {
  const items = layer.entries.map(({ value, color, label, localLabel }) => {
    const swatch = h("i", { className: "swatch" });
    swatch.style.background = color;
    const words = layer.kind === "ramp" && typeof value === "number" ? app.format.number(value, Number.isInteger(value) ? 0 : 2) : app.local(label, localLabel);
    return h("li", {}, swatch, words);
  });
  return h("div", { className: "legend" },
    items.length > 0 ? h("ul", { className: layer.kind, attributes: { "aria-label": `${app.t("layer.legend")}: ${app.local(layer.title, layer.localTitle)}` } }, ...items) : h("p", {}, app.t("layer.servers")),
    layer.unit ? h("p", { className: "unit" }, layer.unit) : null,
    h("p", { className: "mark" }, h("i", { className: "dot" }), app.t("layer.sites")),
  );
}
