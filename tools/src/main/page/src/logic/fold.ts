/**
 * Text as a search compares it: letters that people type alike are alike. Arabic yeh and kaf are the Persian ones, marks above
 * and below letters are gone, digits are Latin, and nothing that separates parts of a name is left: neither blanks nor the
 * zero-width non-joiner, hyphens or apostrophes.
 */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}|\p{Cf}|ـ/gu, "")
    .replace(/[يىئ]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[أإٱآ]/g, "ا")
    .replace(/[ةۀ]/g, "ه")
    .replace(/ؤ/g, "و")
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Where a word of a name begins in the folded name; a query found there is worth more than one found within a word. */
function wordStarts(name: string): number[] {
  const starts: number[] = [];
  let length = 0;
  for (const word of name.split(/[\s‌\-'’(),]+/u)) {
    starts.push(length);
    length += folded(word).length;
  }
  return starts;
}

/** How well a name answers a folded query: 3 whole, 2 from its start, 1 from the start of a word, 0.5 anywhere, 0 not at all. */
export function matchScore(name: string, foldedQuery: string): number {
  const whole = folded(name);
  if (foldedQuery === "" || whole === "") return 0;
  if (whole === foldedQuery) return 3;
  if (whole.startsWith(foldedQuery)) return 2;
  if (wordStarts(name).some((start) => whole.startsWith(foldedQuery, start))) return 1;
  return whole.includes(foldedQuery) ? 0.5 : 0;
}

export interface Findable {
  readonly names: readonly string[];
  /** Among equally good answers the weightier comes first; people, for a village. */
  readonly weight: number;
}

/** The best answers to a query, best first. */
export function search<T extends Findable>(items: readonly T[], query: string, most: number): T[] {
  const wanted = folded(query);
  return items
    .map((item) => ({ item, score: Math.max(0, ...item.names.map((name) => matchScore(name, wanted))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.item.weight - a.item.weight)
    .slice(0, most)
    .map(({ item }) => item);
}
