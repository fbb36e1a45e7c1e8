import type { App, Found } from "../app";
import { button, byId, h } from "../dom";

/** The bar on top: province, search, language and dress. */
export function bar(app: App, go: (found: Found) => void, dressed: () => void): void {
  const home = byId("bar");
  const draw = (): void => {
    home.replaceChildren(
      h("h1", {}, app.t("app.name")),
      scenarioChoice(app),
      searchBox(app, go),
      h("div", { className: "tools" },
        button(app.t("app.language"), () => app.speak(app.language === "fa" ? "en" : "fa")),
        button(app.t(isDark() ? "app.light" : "app.dark"), () => {
          dress(!isDark());
          draw();
          dressed();
        }),
      ),
    );
  };
  app.on(["language", "scenario"], draw);
  draw();
}

const isDark = (): boolean => document.documentElement.dataset["theme"] === "dark";

export function dress(dark: boolean): void {
  document.documentElement.dataset["theme"] = dark ? "dark" : "light";
}

function scenarioChoice(app: App): HTMLElement {
  const { scenarios } = app.scenarios;
  const name = (entry: (typeof scenarios)[number]): string => app.local(entry.title, entry.localTitle);
  if (scenarios.length === 1) return h("p", { className: "province" }, name(scenarios[0]!));
  const select = h("select", { attributes: { "aria-label": app.t("app.scenario") } });
  for (const entry of scenarios) select.append(h("option", { value: entry.name, textContent: name(entry), selected: entry.name === app.view.scenario }));
  select.addEventListener("change", () => {
    location.hash = `#scenario=${encodeURIComponent(select.value)}&lang=${app.language}`;
    location.reload();
  });
  return select;
}

/** A field with the list of what it finds, walked by arrow keys, as the ARIA pattern of a combobox has it. */
function searchBox(app: App, go: (found: Found) => void): HTMLElement {
  const input = h("input", {
    type: "search",
    placeholder: app.t("search.label"),
    autocomplete: "off",
    attributes: { role: "combobox", "aria-label": app.t("search.label"), "aria-controls": "found", "aria-expanded": "false", "aria-autocomplete": "list" },
  });
  const list = h("ul", { id: "found", hidden: true, attributes: { role: "listbox", "aria-label": app.t("search.label") } });
  let found: Found[] = [];
  let active = -1;
  const close = (): void => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (item: Found): void => {
    input.value = "";
    close();
    go(item);
  };
  const mark = (next: number): void => {
    active = next;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    list.children[active]?.scrollIntoView({ block: "nearest" });
    if (found[active]) input.setAttribute("aria-activedescendant", `found-${active}`);
  };
  const fill = (): void => {
    found = app.find(input.value);
    list.replaceChildren(
      ...found.map((item, i) => {
        const option = h("li", { id: `found-${i}`, attributes: { role: "option", "aria-selected": "false" } },
          h("span", {}, app.local(item.names[0]!, item.names[1])),
          h("small", {}, item.kind === "site" ? app.t("site.title", item.id) : `${app.format.number(item.people)} ${app.t("quantity.people")}`),
        );
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(item);
        });
        return option;
      }),
    );
    if (found.length === 0) list.append(h("li", { className: "none", attributes: { role: "option", "aria-disabled": "true" } }, app.t("search.none")));
    list.hidden = input.value === "";
    input.setAttribute("aria-expanded", String(!list.hidden));
    if (!list.hidden) app.announce(app.t("search.count", app.format.number(found.length)));
    mark(found.length > 0 ? 0 : -1);
  };
  input.addEventListener("input", fill);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") mark(Math.min(active + 1, found.length - 1));
    else if (event.key === "ArrowUp") mark(Math.max(active - 1, 0));
    else if (event.key === "Enter" && !list.hidden) found.slice(active, active + 1).forEach(choose);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  return h("div", { className: "search", attributes: { role: "search" } }, input, list);
}
