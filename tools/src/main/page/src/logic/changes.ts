import type { Change, Problem, SiteForm } from "../api/types";

/** What somebody tries: proposals that are built first, then changes in order, as phones see it that may use the masts of some operators; of all when none is named. */
export interface Scheme {
  readonly proposals: readonly string[];
  readonly changes: readonly Change[];
  readonly operators: readonly string[];
}

export const NOTHING: Scheme = { proposals: [], changes: [], operators: [] };

export function isNothing(scheme: Scheme): boolean {
  return scheme.proposals.length === 0 && scheme.changes.length === 0 && scheme.operators.length === 0;
}

/** The site a change is of. */
export function siteOf(change: Change): string {
  return "addSite" in change ? change.addSite.id : Object.values(change as Record<string, { site: string }>)[0]!.site;
}

/** What a change sets, and of what: of two changes with one aim only the later counts. */
function aim(change: Change): string {
  const [kind, value] = Object.entries(change)[0] as [string, { site?: string; sector?: unknown; id?: string }];
  return [kind, value.site ?? value.id ?? "", typeof value.sector === "string" ? value.sector : ""].join("\n");
}

/** With one more change, in place of an earlier one with the same aim, whose other values stay. */
export function withChange(scheme: Scheme, change: Change): Scheme {
  const place = scheme.changes.findIndex((earlier) => aim(earlier) === aim(change));
  if (place < 0) return { ...scheme, changes: [...scheme.changes, change] };
  const key = Object.keys(change)[0]!;
  const earlier = (scheme.changes[place] as Record<string, object>)[key];
  const merged = { [key]: { ...earlier, ...(change as Record<string, object>)[key] } } as unknown as Change;
  return { ...scheme, changes: scheme.changes.map((each, i) => (i === place ? merged : each)) };
}

/** Without a site: whatever was tried with it is gone, and so is the site unless it was itself only tried. */
export function withoutSite(scheme: Scheme, site: string, standsToday: boolean): Scheme {
  const others = scheme.changes.filter((change) => siteOf(change) !== site);
  return { ...scheme, changes: standsToday ? [...others, { removeSite: { site } }] : others };
}

/** With a site as it is given, in place of whatever stands by that name: a moved mast, or a new one. */
export function withSite(scheme: Scheme, site: SiteForm, standsToday: boolean): Scheme {
  const without = withoutSite(scheme, site.id, standsToday);
  return { ...without, changes: [...without.changes, { addSite: site }] };
}

/** The site as this scheme leaves it to itself again. */
export function restored(scheme: Scheme, site: string): Scheme {
  return { ...scheme, changes: scheme.changes.filter((change) => siteOf(change) !== site) };
}

export function isRemoved(scheme: Scheme, site: string): boolean {
  return (
    scheme.changes.some((change) => "removeSite" in change && change.removeSite.site === site) &&
    !scheme.changes.some((change) => "addSite" in change && change.addSite.id === site)
  );
}

/** What is left of a scheme without what the server refused: what it names by place or id, or else the last change. */
export function withoutRefused(scheme: Scheme, problems: readonly Problem[]): Scheme {
  const places = new Set(problems.map(({ path }) => /^changes\[(\d+)\]/.exec(path)?.[1]));
  const ids = new Set(problems.filter(({ path }) => path === "proposals").map(({ value }) => value));
  if (problems.some(({ path }) => path === "operators")) return { ...scheme, operators: [] };
  const proposals = scheme.proposals.filter((id) => !ids.has(id));
  const changes = scheme.changes.filter((_, place) => !places.has(String(place)));
  if (proposals.length + changes.length < scheme.proposals.length + scheme.changes.length) return { ...scheme, proposals, changes };
  return scheme.changes.length > 0 ? { ...scheme, changes: scheme.changes.slice(0, -1) } : NOTHING;
}

/** The phones of one operator more or less. */
export function withOperator(scheme: Scheme, operator: string, on: boolean): Scheme {
  const others = scheme.operators.filter((other) => other !== operator);
  return { ...scheme, operators: on ? [...others, operator].sort() : others };
}

/** A name for a new site that none has yet. */
export function freeId(taken: ReadonlySet<string>): string {
  let number = 1;
  while (taken.has(`NEW${number}`)) number++;
  return `NEW${number}`;
}
