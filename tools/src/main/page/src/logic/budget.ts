/** What some money buys, as a plan's curve and its order of building tell. */
export interface Buy {
  readonly costTotal: number;
  readonly objective: number;
  readonly proposals: readonly string[];
  /** Whether the best choice for this money was searched for; else it is how far the order of building goes with it. */
  readonly searched: boolean;
}

interface Plan {
  readonly buildOrder: readonly { readonly proposal: string; readonly costTotal: number; readonly objective: number }[];
  readonly curve: readonly { readonly costTotal: number; readonly objective: number; readonly searched: boolean; readonly chosen: readonly string[] }[];
}

/**
 * What a budget slider walks, by growing cost and beginning with nothing: the choices of the plan's curve for each of its
 * budgets, each once; where no budget was searched, the order of building.
 */
export function buys({ buildOrder, curve }: Plan): readonly Buy[] {
  const nothing: Buy = { costTotal: 0, objective: 0, proposals: [], searched: false };
  const searched = curve.some((point) => point.searched && point.chosen.length > 0);
  const all: readonly Buy[] = searched
    ? curve.map(({ chosen, ...point }) => ({ ...point, proposals: chosen }))
    : buildOrder.map((step, place) => ({ ...step, proposals: buildOrder.slice(0, place + 1).map(({ proposal }) => proposal), searched: false }));
  const walked = [nothing];
  for (const buy of all) {
    if (buy.proposals.length === 0 || same(buy.proposals, walked.at(-1)!.proposals)) continue;
    walked.push(buy);
  }
  return walked;
}

/** Whether two lists have the same elements. */
export function same(some: readonly string[], others: readonly string[]): boolean {
  const set = new Set(some);
  return set.size === new Set(others).size && others.every((other) => set.has(other));
}
