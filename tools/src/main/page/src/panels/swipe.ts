import type { App } from "../app";
import { button, byId, h } from "../dom";
import { isNothing } from "../logic/changes";
import type { MapView } from "../map/view";

/** The line between today and the trial: a slider as wide as the map, for hand and keyboard. */
export function swiping(app: App, map: MapView): (on: boolean) => void {
  const home = byId("swipe");
  const show = (on: boolean): void => {
    home.hidden = !on;
    map.swipe(on ? 0.5 : undefined);
    if (!on) {
      home.replaceChildren();
      return;
    }
    const input = h("input", { type: "range", min: "0", max: "100", step: "1", value: "50", attributes: { "aria-label": app.t("whatif.swipe") } });
    const line = h("i", { className: "line" });
    const move = (): void => {
      map.swipe(Number(input.value) / 100);
      line.style.left = `${input.value}%`;
    };
    input.addEventListener("input", move);
    home.replaceChildren(line, input, h("span", { className: "left" }, app.t("whatif.before")), h("span", { className: "right" }, app.t("whatif.after")), button(app.t("app.close"), () => show(false)));
    move();
    input.focus();
  };
  app.on(["scheme"], () => {
    if (isNothing(app.scheme) && !home.hidden) show(false);
  });
  app.on(["language"], () => {
    if (!home.hidden) show(true);
  });
  return show;
}
