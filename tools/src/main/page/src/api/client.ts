import type { Scheme } from "../logic/changes";
import type * as T from "./types";

/** What the server refused, with every problem it named. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problems: readonly T.Problem[],
    detail: string,
  ) {
    super(problems.map(({ path, value, limit, hint }) => [path, value, limit, hint].filter(Boolean).join(" ")).join("; ") || detail);
  }
}

/** The most times a scenario that is being opened is asked again; one second apart. */
const MOST_WAITS = 120;

async function ask<A>(path: string, init: RequestInit = {}, waits = 0): Promise<A> {
  const response = await fetch(path, init);
  if (response.status === 503 && waits < MOST_WAITS) {
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(response.headers.get("Retry-After") ?? 1)));
    init.signal?.throwIfAborted();
    return ask(path, init, waits + 1);
  }
  if (!response.ok) {
    const body = (await response.json().catch(() => ({}))) as { problems?: T.Problem[]; detail?: string; title?: string };
    throw new Refusal(response.status, body.problems ?? [], body.detail ?? body.title ?? response.statusText);
  }
  return (response.status === 204 ? undefined : await response.json()) as A;
}

function sending(method: "POST" | "PUT", body: unknown, signal?: AbortSignal): RequestInit {
  return { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), ...(signal ? { signal } : {}) };
}

function query(parameters: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return given.length === 0 ? "" : `?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}`;
}

export const scenarios = (): Promise<T.Scenarios> => ask("api/v1/scenarios");

/** The interface of one scenario. */
export class Client {
  readonly base: string;

  constructor(scenario: string) {
    this.base = `api/v1/${encodeURIComponent(scenario)}`;
  }

  summary = (state: string): Promise<T.Summary> => this.get("summary", { state });
  layers = (): Promise<{ layers: T.Layer[] }> => this.get("layers");
  sites = (state: string): Promise<T.Sites> => this.get("sites", { state });
  site = (id: string, state: string): Promise<T.SiteForm> => this.get(`sites/${encodeURIComponent(id)}`, { state });
  proposals = (): Promise<T.Proposals> => this.get("proposals");
  spots = (state: string): Promise<T.Spots> => this.get("spots", { state });
  places = (state: string): Promise<T.Places> => this.get("places", { state });
  outline = (): Promise<T.Lines> => this.get("outline");
  roads = (): Promise<T.Lines> => this.get("roads");
  measured = (state: string): Promise<T.Measured> => this.get("measurements", { state });
  sendMeasured = (name: string, lines: readonly string[]): Promise<void> => ask(`${this.base}/measurements`, sending("POST", { name, lines }));
  forgetMeasured = (name: string): Promise<void> => ask(`${this.base}/measurements/${encodeURIComponent(name)}`, { method: "DELETE" });
  states = (): Promise<{ states: T.KeptState[] }> => this.get("states");

  whatIf(scheme: Scheme, parts: readonly string[], signal?: AbortSignal): Promise<T.WhatIf> {
    return ask(`${this.base}/whatif`, sending("POST", { ...scheme, parts }, signal));
  }

  explain(latitudeDegrees: number, longitudeDegrees: number, state: string): Promise<T.Explanation> {
    return this.get("explain", { latitudeDegrees, longitudeDegrees, state });
  }

  profile(sector: string, latitudeDegrees: number, longitudeDegrees: number, state: string): Promise<T.Profile> {
    const [site, ...rest] = sector.split("/");
    return this.get("profile", { site, sector: rest.join("/"), latitudeDegrees, longitudeDegrees, state });
  }

  keep = (state: string, name: string, by: string): Promise<T.KeptState> => ask(`${this.base}/states/${state}`, sending("PUT", { name, by }));
  forget = (state: string): Promise<void> => ask(`${this.base}/states/${state}`, { method: "DELETE" });
  start = (kind: string, body: unknown): Promise<T.Job> => ask(`${this.base}/${kind}`, sending("POST", body));
  job = <R>(id: string): Promise<T.Job<R>> => this.get(`jobs/${encodeURIComponent(id)}`);
  cancel = (id: string): Promise<void> => ask(`${this.base}/jobs/${encodeURIComponent(id)}`, { method: "DELETE" });

  /** Listens to a job until it has ended. */
  follow(id: string, progress: (job: T.Job) => void, ended: (job: T.Job) => void): EventSource {
    const events = new EventSource(`${this.base}/jobs/${encodeURIComponent(id)}/events`);
    events.addEventListener("progress", (event) => progress(JSON.parse((event as MessageEvent<string>).data) as T.Job));
    events.addEventListener("done", (event) => {
      events.close();
      ended(JSON.parse((event as MessageEvent<string>).data) as T.Job);
    });
    return events;
  }

  exportAddress = (state: string, what: Readonly<Record<string, string>>): string => `${this.base}/export${query({ state, ...what })}`;

  private get<A>(path: string, parameters: Readonly<Record<string, string | number | undefined>> = {}): Promise<A> {
    return ask(`${this.base}/${path}${query(parameters)}`);
  }
}
