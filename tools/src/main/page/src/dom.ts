type Child = Node | string | null | undefined | false;
type Properties<K extends keyof HTMLElementTagNameMap> = Partial<Omit<HTMLElementTagNameMap[K], "style" | "attributes">> & {
  readonly attributes?: Readonly<Record<string, string>>;
};

/** An element with its properties and children. Text is always text, so that no name can become markup. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, properties: Properties<K> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const { attributes, ...own } = properties;
  const element = Object.assign(document.createElement(tag), own);
  for (const [name, value] of Object.entries(attributes ?? {})) element.setAttribute(name, value);
  element.append(...children.filter((child): child is Node | string => Boolean(child)));
  return element;
}

export function byId<E extends HTMLElement = HTMLElement>(id: string): E {
  return document.getElementById(id) as E;
}

const DESK_LETTER_PIXELS = 14;

/** How much larger letters are here than on a desk's screen: they grow with the page's width, and what is drawn with them. */
export function letterScale(): number {
  return Number.parseFloat(getComputedStyle(document.body).fontSize) / DESK_LETTER_PIXELS;
}

/** A slider with its name and value, announced with its unit by the name. It reaches as far as the value it begins with. */
export function slider(
  name: string,
  range: { readonly min: number; readonly max: number; readonly step: number; readonly value: number },
  shown: (value: number) => string,
  moved: (value: number, released: boolean) => void,
): HTMLElement {
  const output = h("output", { textContent: shown(range.value) });
  const input = h("input", { type: "range", min: String(Math.min(range.min, range.value)), max: String(Math.max(range.max, range.value)), step: String(range.step) });
  input.value = String(range.value);
  input.setAttribute("aria-valuetext", shown(range.value));
  const tell = (released: boolean): void => {
    const value = Number(input.value);
    output.textContent = shown(value);
    input.setAttribute("aria-valuetext", shown(value));
    moved(value, released);
  };
  input.addEventListener("input", () => tell(false));
  input.addEventListener("change", () => tell(true));
  return h("label", { className: "slider" }, h("span", {}, name), output, input);
}

export function button(text: string, press: () => void, className = ""): HTMLButtonElement {
  return h("button", { type: "button", textContent: text, className, onclick: press });
}
