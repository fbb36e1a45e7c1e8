import type { Explanation, PlaceRow, Profile, Server } from "../api/types";
import type { App } from "../app";
import { button, h } from "../dom";
import { chart } from "./chart";
import { chip } from "./province";

const MOST_SERVERS = 6;

/** What a phone gets at a place, from whom, and why not better. */
export async function place(app: App, home: HTMLElement, path: (points: readonly (readonly [number, number])[]) => void): Promise<void> {
  const [longitude, latitude] = app.view.asked!;
  const told = await app.client.explain(latitude, longitude, app.state);
  if (app.view.tab !== "here" || app.view.asked?.[0] !== longitude || app.view.asked[1] !== latitude) return;
  const best = told.servers.find(({ serves }) => serves) ?? told.servers[0];
  const near = nearestPlace(app, longitude, latitude);
  const gets = best
    ? app.t("here.gets", best.rsrpDbm === null ? app.t("level.none") : app.format.withUnit(best.rsrpDbm, "dBm"), best.siteName || best.site, `\u2066${best.sector}, ${best.band}\u2069`, app.format.number(best.distanceKm, 1))
    : app.t("here.nothing");
  const profileHome = h("div", { className: "profile" });
  home.replaceChildren(
    h("h2", {}, title(app, near) || app.format.coordinates(longitude, latitude)),
    h("p", { className: "verdict" }, chip(app, told.coverageClass)),
    h("p", {}, gets),
    ...(near?.same ? [h("p", {}, app.t("here.place", app.format.number(near.row.people), app.format.percent(near.row.servedPeopleFraction)))] : []),
    h("p", { className: "note" }, app.t("here.ground", app.format.number(told.groundMeters), app.format.coordinates(longitude, latitude))),
    ...why(app, told),
    profileHome,
    h("h3", {}, app.t("here.servers")),
    servers(app, told.servers.slice(0, MOST_SERVERS)),
  );
  app.announce(`${app.t(`class.${told.coverageClass}`)}. ${gets}`);
  if (!best) {
    path([]);
    return;
  }
  path([[best.longitudeDegrees, best.latitudeDegrees], [longitude, latitude]]);
  const profile = await app.client.profile(best.sector, latitude, longitude, app.state);
  if (profileHome.isConnected) profileHome.replaceChildren(h("h3", {}, app.t("here.profile", best.siteName || best.site)), chart(app, profile), ...parts(app, profile));
}

function title(app: App, near: ReturnType<typeof nearestPlace>): string {
  if (!near) return "";
  const name = app.local(near.row.name, near.row.localName);
  return near.same ? name : app.t("here.near", name);
}

/** The place one asks about by its name, or the one nearest to where one asks. */
function nearestPlace(app: App, longitude: number, latitude: number): { readonly row: PlaceRow; readonly same: boolean } | undefined {
  const same = 1e-4;
  const east = Math.cos((latitude * Math.PI) / 180);
  let nearest: PlaceRow | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { geometry, properties } of app.places.features) {
    const [x, y] = geometry.coordinates as [number, number];
    const distance = Math.hypot((x - longitude) * east, y - latitude);
    if (distance >= least) continue;
    least = distance;
    nearest = properties;
  }
  return nearest && { row: nearest, same: least < same };
}

function why(app: App, { cause, coverageClass, helpfulProposals }: Explanation): HTMLElement[] {
  if (coverageClass === "good" || coverageClass === "served") return [];
  const ridge = cause?.ridge ? ` ${app.t("cause.ridge", app.format.number(cause.ridge.aboveLineOfSightMeters), app.format.number(cause.ridge.diffractionLossDb, 1))}` : "";
  const helpers = app.proposals.features.filter(({ properties }) => helpfulProposals.includes(properties.id));
  return [
    ...(cause ? [h("h3", {}, app.t("here.why")), h("p", {}, app.named("cause", cause.kind) + ridge)] : []),
    h("h3", {}, app.t("here.helps")),
    helpers.length === 0
      ? h("p", {}, app.t("here.helpsNone"))
      : h("ul", { className: "plain" },
          ...helpers.map(({ properties: { id, name } }) =>
            h("li", {}, button(`${id} ${name}`, () => {
              app.attempt({ ...app.scheme, proposals: [...new Set([...app.scheme.proposals, id])] });
            }, "link")),
          ),
        ),
  ];
}

function servers(app: App, rows: readonly Server[]): HTMLElement {
  return h("table", { className: "numbers" },
    h("thead", {}, h("tr", {}, ...(["server.head", "server.level", "server.distance"] as const).map((key) => h("th", { scope: "col" }, app.t(key))))),
    h("tbody", {},
      ...rows.map((row) =>
        h("tr", {},
          h("th", { scope: "row" }, button(`${row.siteName || row.site} `, () => app.choose(row.site), "link"), h("small", {}, `${row.sector}, ${row.band}`)),
          h("td", {}, app.format.number(row.rsrpDbm, 1)),
          h("td", {}, app.format.number(row.distanceKm, 1)),
        ),
      ),
    ),
  );
}

/** What the level is made of, each part as a bar as long as its decibels. */
function parts(app: App, { parts: own, lossDb, level }: Profile): HTMLElement[] {
  const added = own.filter(({ role, lossDb: value }) => role === "added" && value !== null && Math.abs(value) >= 0.05);
  const rows: (readonly [name: string, decibels: number])[] = [
    ...added.map(({ name, lossDb: value }) => [app.named("part", name), value!] as const),
    ...([
      ["part.antenna", level?.antennaDb],
      ["part.cover", level?.landCoverDb],
      ["part.calibration", level?.calibrationDb],
    ] as const).flatMap(([key, value]) => (value ? [[app.t(key), value] as const] : [])),
  ];
  const longest = Math.max(1, ...rows.map(([, decibels]) => Math.abs(decibels)));
  return [
    h("h3", {}, `${app.t("here.parts")} (${app.t("part.basic")} ${app.format.withUnit(lossDb, "dB", 1)})`),
    h("ul", { className: "bars" },
      ...rows.map(([name, decibels]) => {
        const bar = h("i", {});
        bar.style.inlineSize = `${(100 * Math.abs(decibels)) / longest}%`;
        return h("li", {}, h("span", {}, name), h("div", {}, bar), h("b", {}, app.format.withUnit(decibels, "dB", 1)));
      }),
    ),
  ];
}
