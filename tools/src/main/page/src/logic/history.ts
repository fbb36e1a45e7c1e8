/** What was done, with what may be undone and redone. Immutable: every step gives a new one. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** The most steps that can be taken back. */
export const MOST_STEPS = 200;

export function historyOf<T>(present: T): History<T> {
  return { past: [], present, future: [] };
}

/** A new present; what had been undone is gone. */
export function done<T>(history: History<T>, next: T): History<T> {
  return { past: [...history.past, history.present].slice(-MOST_STEPS), present: next, future: [] };
}

/** A new present that belongs to the same step: a slider on its way is one step, however many values it passes. */
export function amended<T>(history: History<T>, next: T): History<T> {
  return { ...history, present: next, future: [] };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (last === undefined) return history;
  return { past: history.past.slice(0, -1), present: last, future: [history.present, ...history.future] };
}

export function redone<T>(history: History<T>): History<T> {
  const [next, ...rest] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future: rest };
}
