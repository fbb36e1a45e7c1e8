import type { App } from "../app";
import { button, h } from "../dom";
import type { MapView } from "../map/view";
import { upload } from "./upload";

/** The address of what is seen, what can be carried away, and trials that are kept. */
export function share(app: App, map: MapView, home: HTMLElement): void {
  const address = h("input", { type: "text", readOnly: true, value: app.address, dir: "ltr", attributes: { "aria-label": app.t("share.address") } });
  const kept = h("section", {});
  const language = app.language === "fa" ? "persian" : "english";
  const download = (text: string, what: Readonly<Record<string, string>>): HTMLElement => h("li", {}, h("a", { href: app.client.exportAddress(app.state, what), download: "", textContent: text }));
  home.replaceChildren(
    h("h2", {}, app.t("tab.share")),
    h("p", {}, app.t("share.address")),
    h("div", { className: "copy" }, address, button(app.t("share.copy"), () => {
      address.value = app.address;
      address.select();
      void navigator.clipboard?.writeText(app.address).then(() => app.announce(app.t("share.copied")), () => undefined);
    })),
    h("ul", { className: "downloads" },
      h("li", {}, button(app.t("share.picture"), () => void map.picture().then(save, app.fail), "link")),
      h("li", {}, button(app.t("share.print"), () => print(), "link")),
      download(app.t("share.pdf"), { format: "pdf", language }),
      download(app.t("share.html"), { format: "html", language }),
      download(app.t("share.gpkg"), { format: "gpkg" }),
      download(app.t("share.csvSpots"), { format: "csv", table: "spots" }),
      download(app.t("share.csvPlaces"), { format: "csv", table: "places" }),
    ),
    keeper(app, kept),
    kept,
    upload(app),
  );
  void list(app, kept).catch(app.fail);
}

function save(picture: Blob): void {
  const link = h("a", { href: URL.createObjectURL(picture), download: "dakal.png" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function keeper(app: App, kept: HTMLElement): HTMLElement {
  if (app.scenarios.readOnly) return h("p", { className: "note" }, app.t("share.readOnly"));
  if (!app.answer) return h("p", { className: "note" }, app.t("share.first"));
  const state = app.answer.state;
  const name = h("input", { type: "text", required: true, maxLength: 80 });
  const by = h("input", { type: "text", maxLength: 80 });
  const form = h("form", { className: "keeper" },
    h("h3", {}, app.t("share.keep")),
    h("label", { className: "field" }, h("span", {}, app.t("share.name")), name),
    h("label", { className: "field" }, h("span", {}, app.t("share.by")), by),
    h("button", { type: "submit", className: "primary" }, app.t("share.save")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void app.client.keep(state, name.value, by.value).then(() => list(app, kept)).catch(app.fail);
  });
  return form;
}

async function list(app: App, home: HTMLElement): Promise<void> {
  const { states } = await app.client.states();
  home.replaceChildren(
    h("h3", {}, app.t("share.kept")),
    states.length === 0
      ? h("p", { className: "note" }, app.t("share.keptNone"))
      : h("ul", { className: "tried" },
          ...states.map((kept) =>
            h("li", {},
              h("span", {}, h("b", {}, kept.name), h("small", {}, [kept.by, app.format.moment(kept.savedAt)].filter(Boolean).join(" · "), kept.applies ? "" : ` · ${app.t("share.noLonger", kept.problem)}`)),
              kept.applies ? button(app.t("share.open"), () => app.attempt({ proposals: [], changes: kept.changes, operators: kept.operators })) : null,
              app.scenarios.readOnly ? null : button(app.t("share.forget"), () => void app.client.forget(kept.state).then(() => list(app, home)).catch(app.fail)),
            ),
          ),
        ),
  );
}
