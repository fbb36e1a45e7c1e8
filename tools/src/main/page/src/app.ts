import { Client, Refusal } from "./api/client";
import type * as T from "./api/types";
import { toHash, type View } from "./logic/address";
import { isNothing, withoutRefused, type Scheme } from "./logic/changes";
import { Format } from "./logic/format";
import { amended, done, historyOf, redone, undone, type History } from "./logic/history";
import { Latest } from "./logic/latest";
import { search, type Findable } from "./logic/fold";
import { isWord, word, type Language, type WordKey } from "./words";

/** What may change, and who wants to hear of it. */
export type Topic = "view" | "language" | "scheme" | "answer" | "sites" | "asked" | "site" | "scenario" | "layer" | "tab" | "measured";

const ADDRESS_REST_MILLIS = 250;

/** Something a search can find, and where it lies. */
export interface Found extends Findable {
  readonly kind: "place" | "site";
  readonly id: string;
  readonly position: readonly [longitude: number, latitude: number];
  readonly people: number | null;
}

/** The page's state, in one place: panels and map read it, ask it to change, and listen. */
export class App {
  client!: Client;
  summary!: T.Summary;
  layers: readonly T.Layer[] = [];
  sites: T.Sites = { type: "FeatureCollection", features: [] };
  places: T.Places = { type: "FeatureCollection", features: [] };
  proposals: T.Proposals = { type: "FeatureCollection", features: [] };
  spots: T.Spots = { type: "FeatureCollection", features: [] };
  measured: T.Measured = { type: "FeatureCollection", features: [], files: [] };
  /** Ids of the sites that stand today. */
  standing: ReadonlySet<string> = new Set();
  history: History<Scheme>;
  /** What the scheme changes against today; none while nothing is tried. */
  answer: T.WhatIf | undefined;
  computing = false;
  format: Format;
  /** Paints the state that is to be seen; done when the map shows it. */
  painted: () => Promise<void> = async () => undefined;
  private readonly listeners = new Map<Topic, Set<() => void>>();
  private readonly latest: Latest<Scheme, T.WhatIf>;
  private stepOpen = false;
  /** The job that draws what the answer changes, while it lasts. */
  private drawing: string | undefined;
  private addressRests = false;
  private addressWaits = false;

  constructor(
    public view: View,
    readonly scenarios: T.Scenarios,
    public language: Language,
    private readonly say: (text: string) => void,
  ) {
    this.history = historyOf(view.scheme);
    this.format = new Format(language);
    this.latest = new Latest(
      (scheme, signal) => this.client.whatIf(scheme, ["totals"], signal),
      (answer, overtaken) => void this.answered(answer, overtaken),
      (error) => this.fail(error),
    );
  }

  on(topics: readonly Topic[], listener: () => void): void {
    for (const topic of topics) this.listeners.set(topic, (this.listeners.get(topic) ?? new Set()).add(listener));
  }

  emit(...topics: readonly Topic[]): void {
    for (const listener of new Set(topics.flatMap((topic) => [...(this.listeners.get(topic) ?? [])]))) listener();
  }

  t = (key: WordKey, ...values: readonly string[]): string => word(this.language, key, ...values);
  /** The word for what the server names, or its name where the page has none. */
  named = (prefix: string, name: string): string => (isWord(`${prefix}.${name}`) ? this.t(`${prefix}.${name}` as WordKey) : name);
  local = (english: string, persian: string | null | undefined): string => (this.language === "fa" && persian ? persian : english);
  announce = (text: string): void => this.say(text);

  fail = (error: unknown): void => {
    this.computing = false;
    this.emit("answer");
    this.warn(this.t("app.failed", error instanceof Error ? error.message : String(error)));
  };

  private warn(text: string): void {
    this.say(text);
    document.dispatchEvent(new CustomEvent("dakal-problem", { detail: text }));
  }

  get scheme(): Scheme {
    return this.history.present;
  }

  /** The state that is shown: what is tried, or today. */
  get state(): string {
    return this.answer?.state ?? this.summary.today;
  }

  get layer(): T.Layer | undefined {
    return this.layers.find(({ id }) => id === this.view.layer) ?? this.layers[0];
  }

  async open(scenario: string): Promise<void> {
    this.client = new Client(scenario);
    this.answer = undefined;
    const [summary, { layers }] = await Promise.all([this.client.summary("today"), this.client.layers()]);
    this.summary = summary;
    this.layers = layers;
    this.look({ scenario });
    const [sites, places, proposals] = await Promise.all([
      this.client.sites(summary.today),
      this.client.places(summary.today),
      this.client.proposals(),
    ]);
    Object.assign(this, { sites, places, proposals });
    this.standing = new Set(sites.features.map(({ properties }) => properties.id));
    await this.keepWhatApplies();
    this.emit("scenario", "sites", "layer", "scheme");
    if (!isNothing(this.scheme)) this.recompute();
    void this.measure().catch(this.fail);
    void this.client.spots(summary.today).then((spots) => {
      this.spots = spots;
      this.emit("scenario");
    }, this.fail);
  }

  /** Of what is tried, keeps what the scenario as it is now allows, and says that something went. */
  private async keepWhatApplies(): Promise<void> {
    let scheme = this.scheme;
    while (!isNothing(scheme)) {
      try {
        await this.client.whatIf(scheme, ["totals"]);
        break;
      } catch (error) {
        if (!(error instanceof Refusal) || ![400, 404, 409].includes(error.status)) throw error;
        scheme = withoutRefused(scheme, error.problems);
      }
    }
    if (scheme === this.scheme) return;
    this.history = historyOf(scheme);
    this.look({});
    this.warn(this.t("app.dropped"));
  }

  /** Asks what was measured; of a trial, what it predicts there. */
  async measure(): Promise<void> {
    this.measured = await this.client.measured(this.state);
    this.emit("measured");
  }

  /** The address that holds all that is seen. */
  get address(): string {
    return location.href.replace(/#.*/, "") + toHash({ ...this.view, scheme: this.scheme, language: this.language });
  }

  /** Browsers refuse an address that changes too often, as it would under a slider. */
  look(change: Partial<View>): void {
    this.view = { ...this.view, ...change };
    this.addressWaits = true;
    if (this.addressRests) return;
    const write = (): void => {
      this.addressRests = this.addressWaits;
      if (!this.addressWaits) return;
      this.addressWaits = false;
      window.history.replaceState(null, "", this.address);
      setTimeout(write, ADDRESS_REST_MILLIS);
    };
    write();
  }

  show(tab: string): void {
    this.look({ tab });
    this.emit("tab");
  }

  ask(longitude: number, latitude: number): void {
    this.view = { ...this.view, site: undefined } as View;
    this.look({ asked: [longitude, latitude], tab: "here" });
    this.emit("asked", "site", "tab");
  }

  choose(site: string, tab = "here"): void {
    this.view = { ...this.view, asked: undefined } as View;
    this.look({ site, tab });
    this.emit("site", "asked", "tab");
  }

  speak(language: Language): void {
    this.language = language;
    this.format = new Format(language);
    this.look({ language });
    this.emit("language");
  }

  /** Tries something else. A slider that is still moving stays within one step of undoing. */
  attempt(scheme: Scheme, released = true): void {
    this.history = this.stepOpen ? amended(this.history, scheme) : done(this.history, scheme);
    this.stepOpen = !released;
    this.rethink();
  }

  undo = (): void => this.travel(undone(this.history));
  redo = (): void => this.travel(redone(this.history));

  find(query: string): Found[] {
    const places = this.places.features.map(({ properties: p, geometry }): Found => ({
      kind: "place",
      id: p.id,
      names: [p.name, p.localName ?? ""],
      weight: p.people ?? 0,
      people: p.people,
      position: geometry.coordinates as [number, number],
    }));
    const sites = this.sites.features.map(({ properties: p, geometry }): Found => ({
      kind: "site",
      id: p.id,
      names: [p.name, p.id],
      weight: -1,
      people: null,
      position: geometry.coordinates as [number, number],
    }));
    return search([...places, ...sites], query, 12);
  }

  siteRow(id: string): T.Sites["features"][number] | undefined {
    return this.sites.features.find(({ properties }) => properties.id === id);
  }

  private travel(history: History<Scheme>): void {
    if (history === this.history) return;
    this.history = history;
    this.stepOpen = false;
    this.rethink();
  }

  private rethink(): void {
    this.recompute(); // first, so that the server works while the page draws
    this.look({ scheme: this.scheme });
    this.emit("scheme");
  }

  private recompute(): void {
    if (this.drawing !== undefined) void this.client.cancel(this.drawing).catch(() => undefined);
    this.drawing = undefined;
    if (isNothing(this.scheme)) {
      this.latest.cancel();
      void this.answered(undefined, false);
      return;
    }
    this.latest.put(this.scheme);
    this.computing = true;
    this.emit("answer");
  }

  /** Spots take longer than totals, so they are asked for once the totals stand. */
  private async followWithSpots(answer: T.WhatIf): Promise<void> {
    const { spots } = await this.client.whatIf(this.scheme, ["totals", "spots"]);
    if (this.answer !== answer || !spots) return;
    this.answer = { ...answer, spots };
    this.emit("answer");
    await this.followWithHeadline(this.answer);
  }

  /** Draws take longest, and give way to whatever is tried meanwhile. */
  private async followWithHeadline(answer: T.WhatIf): Promise<void> {
    const { client } = this;
    const job = await client.start("headline", { state: answer.state }).catch((error: unknown) => {
      // Among too many long questions it stays by class; of a state that is gone a newer answer is on its way.
      if (error instanceof Refusal && [404, 429].includes(error.status)) return undefined;
      throw error;
    });
    if (!job) return;
    const { id } = job;
    if (this.answer !== answer) return client.cancel(id);
    this.drawing = id;
    client.follow(id, () => undefined, async ({ status }) => {
      if (this.drawing === id) this.drawing = undefined;
      if (status !== "done" || this.answer !== answer) return;
      const { result } = await client.job<T.Headline>(id);
      if (this.answer !== answer || !result) return;
      this.answer = { ...answer, headline: result };
      this.emit("answer");
    });
  }

  /** The map comes first; what it does not show follows once it is painted, unless a newer answer is on its way. */
  private async answered(answer: T.WhatIf | undefined, overtaken: boolean): Promise<void> {
    this.answer = answer;
    this.computing = overtaken;
    const { state } = this;
    const painted = this.painted();
    this.emit("answer");
    try {
      await painted;
      if (overtaken || state !== this.state) return;
      if (answer) this.say(this.t("whatif.said", this.format.signed(answer.totals.goodOrServed.people?.difference)));
      const sites = await this.client.sites(state);
      if (state !== this.state) return;
      this.sites = sites;
      this.emit("sites");
      if (answer) await this.followWithSpots(answer);
      if (this.view.measured) await this.measure();
    } catch (error) {
      this.fail(error);
    }
  }
}
