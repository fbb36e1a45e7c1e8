import type { Change } from "../api/types";
import type { App } from "../app";
import { button, h } from "../dom";

/** What people send: measurements, which the server checks and keeps, and changes, which are tried. */
export function upload(app: App): HTMLElement {
  const files = h("ul", { className: "tried" });
  const list = (): void =>
    files.replaceChildren(
      ...app.measured.files.map(({ name, usedCount, readingCount }) =>
        h("li", {},
          h("span", {}, h("b", {}, name), h("small", {}, app.t("upload.used", app.format.number(usedCount), app.format.number(readingCount)))),
          app.scenarios.readOnly ? null : button(app.t("share.forget"), () => void app.client.forgetMeasured(name).then(() => app.measure()).then(list).catch(app.fail)),
        ),
      ),
    );
  list();
  return h("section", { className: "keeper" },
    h("h3", {}, app.t("upload.title")),
    app.scenarios.readOnly ? null : picker(app.t("upload.measurements"), ".csv,.txt,.tsv,.json", async (file) => {
      await app.client.sendMeasured(file.name, (await file.text()).split(/\r?\n/));
      app.look({ measured: true });
      await app.measure();
      list();
    }, app.fail),
    picker(app.t("upload.changes"), ".json", async (file) => {
      const read = JSON.parse(await file.text()) as { readonly changes?: readonly Change[] } | readonly Change[];
      app.attempt({ ...app.scheme, changes: "changes" in read && read.changes ? read.changes : (read as readonly Change[]) });
    }, app.fail),
    files,
  );
}

function picker(label: string, accept: string, take: (file: File) => Promise<void>, fail: (error: unknown) => void): HTMLElement {
  const input = h("input", { type: "file", accept });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) void take(file).catch(fail);
    input.value = "";
  });
  return h("label", { className: "field" }, h("span", {}, label), input);
}
