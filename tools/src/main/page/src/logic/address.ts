import type { Change } from "../api/types";
import { NOTHING, type Scheme } from "./changes";
import type { Language } from "../words";

/** All that somebody sees, as the address keeps it behind its hash; absent is "as it comes". */
export interface View {
  readonly scenario?: string;
  readonly scheme: Scheme;
  readonly layer: string;
  readonly center?: readonly [longitude: number, latitude: number];
  readonly zoom?: number;
  /** A place that was asked about. */
  readonly asked?: readonly [longitude: number, latitude: number];
  /** A site that was chosen. */
  readonly site?: string;
  readonly tab: string;
  /** Whether what phones measured is shown, and where nobody did. */
  readonly measured?: boolean;
  readonly language?: Language;
}

export const FIRST_VIEW: View = { scheme: NOTHING, layer: "class", tab: "province" };

const rounded = (degrees: number): string => String(Math.round(degrees * 1e5) / 1e5);

function numbers(text: string | null, count: number): number[] | undefined {
  const read = text?.split(",").map(Number);
  return read?.length === count && read.every(Number.isFinite) ? read : undefined;
}

export function toHash(view: View): string {
  const parts = new URLSearchParams();
  const put = (key: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") parts.set(key, value);
  };
  put("scenario", view.scenario);
  put("layer", view.layer === FIRST_VIEW.layer ? undefined : view.layer);
  if (view.center && view.zoom !== undefined) {
    put("at", `${view.center.map(rounded).join(",")},${Math.round(view.zoom * 100) / 100}`);
  }
  put("ask", view.asked?.map(rounded).join(","));
  put("site", view.site);
  put("tab", view.tab === FIRST_VIEW.tab ? undefined : view.tab);
  put("measured", view.measured ? "yes" : undefined);
  put("proposals", view.scheme.proposals.length > 0 ? JSON.stringify(view.scheme.proposals) : undefined);
  put("changes", view.scheme.changes.length > 0 ? JSON.stringify(view.scheme.changes) : undefined);
  put("operators", view.scheme.operators.length > 0 ? JSON.stringify(view.scheme.operators) : undefined);
  put("lang", view.language);
  return `#${parts}`;
}

/** A list from the address, which anybody may have written: what is none is taken as empty. */
function list<E>(text: string | null, accepts: (element: unknown) => element is E): E[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(read) && read.every(accepts) ? read : [];
  } catch {
    return [];
  }
}

const isText = (element: unknown): element is string => typeof element === "string";

/** Whether a change has one key with an object; the server checks all else. */
const isChange = (element: unknown): element is Change => {
  if (typeof element !== "object" || element === null || Object.keys(element).length !== 1) return false;
  const value: unknown = Object.values(element)[0];
  return typeof value === "object" && value !== null && ("site" in value || "id" in value);
};

export function fromHash(hash: string): View {
  const parts = new URLSearchParams(hash.replace(/^#/, ""));
  const at = numbers(parts.get("at"), 3);
  const asked = numbers(parts.get("ask"), 2);
  const language = parts.get("lang");
  const given = {
    scenario: parts.get("scenario") ?? undefined,
    center: at && ([at[0]!, at[1]!] as const),
    zoom: at?.[2],
    asked: asked && ([asked[0]!, asked[1]!] as const),
    site: parts.get("site") ?? undefined,
    measured: parts.get("measured") === "yes" ? true : undefined,
    language: language === "fa" || language === "en" ? (language as Language) : undefined,
  };
  const known = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Partial<View>;
  return {
    ...known,
    scheme: { proposals: list(parts.get("proposals"), isText), changes: list(parts.get("changes"), isChange), operators: list(parts.get("operators"), isText) },
    layer: parts.get("layer") ?? FIRST_VIEW.layer,
    tab: parts.get("tab") ?? FIRST_VIEW.tab,
  };
}
