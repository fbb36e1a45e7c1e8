import { describe, expect, test } from "vitest";
import type { SiteForm } from "../api/types";
import { ALL_WORDS } from "../words";
import { FIRST_VIEW, fromHash, toHash, type View } from "./address";
import { freeId, isNothing, isRemoved, NOTHING, restored, withChange, withOperator, withoutRefused, withoutSite, withSite } from "./changes";
import { buys, same } from "./budget";
import { folded, search } from "./fold";
import { Format } from "./format";
import { amended, done, historyOf, MOST_STEPS, redone, undone } from "./history";
import { Latest } from "./latest";
import { keyOf, meets, tileOf } from "./tiles";

describe("search", () => {
  test("takes letters that are typed alike as alike", () => {
    expect(folded("كهك")).toBe(folded("کهک"));
    expect(folded("سلفچگاني")).toBe(folded("سلفچگانی"));
    expect(folded("نیم‌روز")).toBe(folded("نیم روز"));
    expect(folded("مُحَمَّد")).toBe(folded("محمد"));
    expect(folded("۱۲")).toBe("12");
    expect(folded("١٢")).toBe("12");
    expect(folded("Ja'fariyeh")).toBe(folded("JAFARIYEH"));
    expect(folded("Shahrak-e Pardīsān")).toBe("shahrakepardisan");
  });

  test("does not take different letters as alike", () => {
    expect(folded("قم")).not.toBe(folded("گم"));
    expect(folded("Kahak")).not.toBe(folded("Kahek"));
  });

  test("puts the whole name before its start, a word's start and the middle, then the larger place", () => {
    const named = (name: string, weight: number) => ({ names: [name], weight });
    const items = [named("Tazeqom", 9), named("New Qom", 1), named("Qom 2", 5), named("Qom 1", 7), named("Qom", 2), named("Kahak", 99)];
    expect(search(items, "qom", 10).map(({ names }) => names[0])).toEqual(["Qom", "Qom 1", "Qom 2", "New Qom", "Tazeqom"]);
    expect(search(items, " ", 10)).toEqual([]);
  });
});

test("a budget walks the curve's choices once each, or the order of building where nothing was searched", () => {
  const buildOrder = [
    { proposal: "B", costTotal: 20, objective: 5 },
    { proposal: "A", costTotal: 50, objective: 8 },
  ];
  const point = (costTotal: number, objective: number, searched: boolean, ...chosen: string[]) => ({ costTotal, objective, searched, chosen });
  const curve = [point(0, 0, true), point(10, 3, true, "C"), point(10, 3, false, "C"), point(50, 8, true, "B", "A")];
  expect(buys({ buildOrder, curve }).map(({ proposals }) => proposals)).toEqual([[], ["C"], ["B", "A"]]);
  const unsearched = curve.map((each) => ({ ...each, searched: false }));
  expect(buys({ buildOrder, curve: unsearched }).map(({ proposals }) => proposals)).toEqual([[], ["B"], ["B", "A"]]);
  expect(same(["A", "B"], ["B", "A"])).toBe(true);
  expect(same(["A"], ["A", "B"])).toBe(false);
});

test("a tile meets bounds that it touches", () => {
  const tile = tileOf("1/1/0"); // the north-east quarter of the world: 0 to 180 degrees east, 0 to 85.05 north
  expect(keyOf(tile)).toBe("1/1/0");
  expect(meets([-10, -10, 0, 0], tile)).toBe(true);
  expect(meets([10, 85, 20, 89], tile)).toBe(true);
  expect(meets([-10, 10, -0.001, 20], tile)).toBe(false);
  expect(meets([10, -20, 20, -0.001], tile)).toBe(false);
  expect(meets([10, 85.06, 20, 89], tile)).toBe(false);
});

describe("address", () => {
  const view: View = {
    scenario: "qom",
    layer: "level:L900",
    center: [50.87654, 34.64321],
    zoom: 9.25,
    asked: [50.9, 34.6],
    site: "C001",
    tab: "whatif",
    language: "fa",
    scheme: { proposals: ["P01"], changes: [{ retilt: { site: "C001", sector: "A900", electricalTiltDegrees: 6 } }], operators: ["A"] },
  };

  test("comes back as it went", () => {
    expect(fromHash(toHash(view))).toEqual(view);
    expect(fromHash(toHash(FIRST_VIEW))).toEqual(FIRST_VIEW);
  });

  test("names of sites in any script come back", () => {
    const scheme = { proposals: [], changes: [{ removeSite: { site: "دکل & #۱%" } }], operators: ["همراه & A", "B"] };
    expect(fromHash(toHash({ ...FIRST_VIEW, scheme })).scheme).toEqual(scheme);
  });

  test.each(["#at=1,2", "#at=a,b,c", "#changes={", "#changes=[1]", "#changes=[null]", '#changes=[{"a":1}]', "#proposals=[1]", "#lang=de"])("ignores what is no address: %s", (hash) => {
    expect(fromHash(hash)).toEqual(FIRST_VIEW);
  });
});

describe("undoing", () => {
  test("goes back and forth, and a new step ends what was undone", () => {
    const two = done(done(historyOf(0), 1), 2);
    expect(undone(two).present).toBe(1);
    expect(redone(undone(two))).toEqual(two);
    expect(redone(done(undone(two), 3)).present).toBe(3);
    expect(undone(historyOf(0))).toEqual(historyOf(0));
  });

  test("takes a slider's whole way back in one step", () => {
    expect(undone(amended(amended(done(historyOf(0), 1), 2), 3)).present).toBe(0);
  });

  test("forgets the oldest of very many steps", () => {
    let history = historyOf(0);
    for (let i = 1; i <= MOST_STEPS + 5; i++) history = done(history, i);
    expect(history.past).toHaveLength(MOST_STEPS);
    expect(history.past[0]).toBe(5);
  });
});

describe("changes", () => {
  const site: SiteForm = { id: "C1", name: "One", latitudeDegrees: 34, longitudeDegrees: 51, sectors: [] };
  const tilt = (degrees: number) => ({ retilt: { site: "C1", sector: "A", electricalTiltDegrees: degrees } });

  test("a later value of one thing replaces the earlier, of another stands beside it", () => {
    expect(withChange(withChange(NOTHING, tilt(2)), tilt(5)).changes).toEqual([tilt(5)]);
    const mechanical = { retilt: { site: "C1", sector: "A", mechanicalTiltDegrees: 1 } };
    expect(withChange(withChange(NOTHING, tilt(2)), mechanical).changes).toEqual([{ retilt: { site: "C1", sector: "A", electricalTiltDegrees: 2, mechanicalTiltDegrees: 1 } }]);
    expect(withChange(withChange(NOTHING, tilt(2)), { retilt: { site: "C1", sector: "B", electricalTiltDegrees: 3 } }).changes).toHaveLength(2);
  });

  test("a moved mast is taken down and put up, once however often it moves", () => {
    const moved = withSite(withSite(withChange(NOTHING, tilt(2)), site, true), { ...site, latitudeDegrees: 35 }, true);
    expect(moved.changes).toEqual([{ removeSite: { site: "C1" } }, { addSite: { ...site, latitudeDegrees: 35 } }]);
    expect(isRemoved(moved, "C1")).toBe(false);
    expect(restored(moved, "C1").changes).toEqual([]);
  });

  test("a mast that was only tried leaves nothing behind, one of today is taken down", () => {
    expect(withoutSite(withSite(NOTHING, site, false), "C1", false).changes).toEqual([]);
    const off = withoutSite(NOTHING, "C1", true);
    expect(off.changes).toEqual([{ removeSite: { site: "C1" } }]);
    expect(isRemoved(off, "C1")).toBe(true);
  });

  test("new masts have names that none has", () => {
    expect(freeId(new Set(["NEW1", "NEW3"]))).toBe("NEW2");
  });
});

describe("format", () => {
  const en = new Format("en");
  const fa = new Format("fa");

  test("numbers with the digits and marks of the language", () => {
    expect(en.number(1234567.25, 1)).toBe("1,234,567.3");
    expect(fa.number(1234567)).toBe("۱٬۲۳۴٬۵۶۷");
    expect(en.signed(12)).toBe("+12");
    expect(en.signed(-0.2)).toBe("0");
    expect(en.percent(0.9349)).toBe("93.5%");
    expect([en.percent(0.9999), en.percent(0.0001), en.percent(1), en.percent(0.999)]).toEqual([">99.9%", "<0.1%", "100%", "99.9%"]);
  });

  test("a map's scale in words of the language", () => {
    expect([en.scale("20\u00a0km"), en.scale("500\u00a0m")]).toEqual(["20 km", "500 m"]);
    expect([fa.scale("20\u00a0km"), fa.scale("500 m")]).toEqual(["۲۰ کیلومتر", "۵۰۰ متر"]);
  });

  test("unknown is a dash, never zero", () => {
    expect([en.number(null), en.signed(undefined), en.percent(Number.NaN), en.money(null, "toman"), en.moment("")]).toEqual(["–", "–", "–", "–", "–"]);
  });

  test("money as it is spoken", () => {
    expect(en.money(13.4e9, "toman")).toBe("13.4 billion toman");
    expect(fa.money(13.4e9, "toman")).toBe("۱۳٫۴ میلیارد تومان");
    expect(en.money(950, "EUR")).toBe("950 EUR");
  });

  test("days by the Jalali calendar in Persian", () => {
    // 21 March 2026 is 1 Farvardin 1405.
    expect(fa.moment("2026-03-21T12:00:00Z")).toContain("۱۴۰۵");
    expect(fa.moment("2026-03-21T12:00:00Z")).toContain("فروردین");
    expect(en.moment("2026-03-21T12:00:00Z")).toContain("21 March 2026");
  });
});

describe("the latest question", () => {
  test("asks at once, then only the newest of what came meanwhile, and not what was taken back", async () => {
    const heard: string[] = [];
    const asked: string[] = [];
    const waiting = new Map<string, { resolve: (answer: string) => void; reject: (error: unknown) => void }>();
    const latest = new Latest<string, string>(
      (question) => (asked.push(question), new Promise((resolve, reject) => waiting.set(question, { resolve, reject }))),
      (answer, overtaken) => heard.push(overtaken ? `${answer} but` : answer),
      (error) => heard.push(String(error)),
    );
    const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
    latest.put("a");
    expect(asked).toEqual(["a"]);
    latest.put("b");
    latest.put("c");
    waiting.get("a")!.resolve("first");
    await soon();
    expect(asked).toEqual(["a", "c"]);
    latest.put("d");
    waiting.get("c")!.reject("overtaken trouble");
    await soon();
    waiting.get("d")!.reject("trouble");
    await soon();
    expect(heard).toEqual(["first but", "trouble"]);
    latest.put("e");
    latest.cancel();
    latest.put("f");
    waiting.get("e")!.resolve("late");
    waiting.get("f")!.resolve("last");
    await soon();
    expect(heard.slice(2)).toEqual(["last"]);
  });
});

test("every word has both languages with the same places to fill", () => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
  for (const [key, [english, persian]] of Object.entries(ALL_WORDS)) {
    expect(english, key).not.toBe("");
    expect(places(persian), key).toEqual(places(english));
    if (key !== "app.language") expect(persian, key).not.toMatch(/[يك]/);
  }
});

test("operators are switched on and off, and one alone is something tried", () => {
  const both = withOperator(withOperator(NOTHING, "B", true), "A", true);
  expect(both.operators).toEqual(["A", "B"]);
  expect(withOperator(both, "B", false).operators).toEqual(["A"]);
  expect(isNothing(withOperator(NOTHING, "A", true))).toBe(false);
  expect(withOperator(withOperator(NOTHING, "A", true), "A", false)).toEqual(NOTHING);
});

describe("what no longer applies", () => {
  const turn = (site: string) => ({ turn: { site, sector: "A", azimuthDegrees: 1 } });
  const scheme = { proposals: ["P1", "P2"], changes: [turn("S1"), turn("S2"), turn("S3")], operators: ["A"] };
  const problem = (path: string, value = "") => ({ path, value, limit: "is none", hint: "" });

  test("goes by its place or its id, and the rest stays", () => {
    expect(withoutRefused(scheme, [problem("changes[0].turn.site"), problem("changes[2].turn")])).toEqual({ ...scheme, changes: [turn("S2")] });
    expect(withoutRefused(scheme, [problem("proposals", "P1")])).toEqual({ ...scheme, proposals: ["P2"] });
  });

  test("goes from the end where nobody says which it is, until nothing is left", () => {
    expect(withoutRefused(scheme, [problem("changes")])).toEqual({ ...scheme, changes: [turn("S1"), turn("S2")] });
    expect(withoutRefused({ ...scheme, changes: [] }, [problem("")])).toEqual(NOTHING);
    expect(withoutRefused(scheme, [problem("operators", "A")])).toEqual({ ...scheme, operators: [] });
  });
});
