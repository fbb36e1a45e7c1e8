import type { Change, SectorRow, WhatIf } from "../api/types";
import type { App } from "../app";
import { button, h, slider } from "../dom";
import { isRemoved, NOTHING, restored, withChange, withoutSite, type Scheme } from "../logic/changes";

const MOST_VILLAGES = 12;

/** What hangs on one mast alone, found by taking it out of today's network. */
export async function outage(app: App, home: HTMLElement): Promise<void> {
  const site = app.view.site!;
  const row = app.siteRow(site)?.properties;
  const alone = h("div", {}, h("p", {}, app.t("whatif.computing")));
  home.replaceChildren(
    h("h2", {}, app.t("site.title", row?.name ?? site)),
    h("p", { className: "note" }, `${site}, ${app.t("site.sectors", app.format.number(row?.sectors.length))}, ${row?.bands.join(", ") ?? ""}`),
    h("h3", {}, app.t("site.alone")),
    alone,
    button(app.t("site.try"), () => app.choose(site, "whatif"), "primary"),
  );
  if (!app.standing.has(site)) {
    alone.replaceChildren();
    return;
  }
  const { lost } = await app.client.whatIf(withoutSite(NOTHING, site, true), ["totals"]);
  if (!alone.isConnected) return;
  alone.replaceChildren(...amounts(app, lost), ...villages(app, "site.villages", lost.villages));
}

function amounts(app: App, lost: WhatIf["lost"]): HTMLElement[] {
  const told = (["people", "villageCount", "publicPointCount", "roadKm", "areaSquareKm"] as const).filter((quantity) => (lost[quantity] ?? 0) >= 0.05);
  if (told.length === 0) return [h("p", {}, app.t("site.aloneNone"))];
  return [h("ul", { className: "amounts" }, ...told.map((quantity) => h("li", {}, h("strong", {}, app.format.number(lost[quantity])), ` ${app.t(`quantity.${quantity}`)}`)))];
}

export function villages(app: App, key: "site.villages" | "whatif.gained" | "whatif.lost", names: readonly string[]): HTMLElement[] {
  if (names.length === 0) return [];
  const known = new Map(app.places.features.map(({ properties: p }) => [p.name, p.localName]));
  const shown = names.slice(0, MOST_VILLAGES).map((name) => app.local(name, known.get(name)));
  const more = names.length > shown.length ? ` … (${app.format.number(names.length)})` : "";
  return [h("p", {}, app.t(key, shown.join(app.language === "fa" ? "، " : ", ") + more))];
}

/** The sliders of the chosen mast; each keeps its place while its own movement is computed. */
export function editor(app: App, chosenSector: string | undefined, choose: (sector: string) => void): HTMLElement[] {
  const site = app.view.site;
  if (site === undefined) return [];
  if (isRemoved(app.scheme, site)) {
    return [h("fieldset", {}, h("legend", {}, app.t("site.title", site)), h("p", {}, app.t("edit.isOff")), button(app.t("edit.on"), () => app.attempt(restored(app.scheme, site)), "primary"))];
  }
  const row = app.siteRow(site)?.properties;
  if (!row) return [];
  const sector = row.sectors.find(({ sectorId }) => sectorId === chosenSector) ?? row.sectors[0];
  const put = (change: Change, released: boolean): void => app.attempt(withChange(app.scheme, change), released);
  return [
    h("fieldset", {},
      h("legend", {}, app.t("site.title", `${row.name} (${site})`)),
      ...(sector ? sliders(app, site, row.sectors, sector, choose, put) : []),
      h("p", { className: "note" }, app.t("edit.move")),
      h("div", { className: "buttons" },
        button(app.t("edit.off"), () => app.attempt(withoutSite(app.scheme, site, app.standing.has(site)))),
        sector && row.sectors.length > 1 ? button(app.t("edit.sectorOff"), () => put({ removeSector: { site, sector: sector.sectorId } }, true)) : null,
        app.scheme.changes.length > 0 ? button(app.t("edit.restore"), () => app.attempt(restored(app.scheme, site))) : null,
      ),
    ),
  ];
}

function sliders(app: App, site: string, all: readonly SectorRow[], sector: SectorRow, choose: (sector: string) => void, put: (change: Change, released: boolean) => void): HTMLElement[] {
  const id = sector.sectorId;
  const select = h("select", { attributes: { "aria-label": app.t("edit.sector") } });
  for (const each of all) select.append(h("option", { value: each.sectorId, textContent: `${each.sectorId} · ${each.band} · ${app.format.number(each.azimuthDegrees)}°`, selected: each === sector }));
  select.addEventListener("change", () => choose(select.value));
  const whole = (value: number): string => app.format.number(value);
  const tenth = (value: number): string => app.format.number(value, 1);
  return [
    h("label", { className: "field" }, h("span", {}, app.t("edit.sector")), select),
    slider(app.t("edit.turn"), { min: 0, max: 359, step: 1, value: sector.azimuthDegrees }, whole, (azimuthDegrees, released) => put({ turn: { site, sector: id, azimuthDegrees } }, released)),
    slider(app.t("edit.tilt"), { min: 0, max: 15, step: 0.5, value: sector.electricalTiltDegrees }, tenth, (electricalTiltDegrees, released) => put({ retilt: { site, sector: id, electricalTiltDegrees } }, released)),
    slider(app.t("edit.height"), { min: 10, max: 100, step: 1, value: sector.heightAboveGroundMeters }, whole, (heightAboveGroundMeters, released) => put({ setHeight: { site, heightAboveGroundMeters } }, released)),
    slider(app.t("edit.power"), { min: 30, max: 70, step: 0.5, value: sector.eirpDbm }, tenth, (eirpDbm, released) => put({ setPower: { site, sector: id, eirpDbm } }, released)),
  ];
}

/** A new mast like the nearest one that stands: same antennas and powers, at another place. */
export async function newSite(app: App, id: string, [longitude, latitude]: readonly [number, number]): Promise<Scheme | undefined> {
  const east = Math.cos((latitude * Math.PI) / 180);
  const distance = ([x, y]: readonly number[]): number => Math.hypot((x! - longitude) * east, y! - latitude);
  const model = app.sites.features
    .filter(({ properties }) => app.standing.has(properties.id))
    .sort((a, b) => distance(a.geometry.coordinates) - distance(b.geometry.coordinates))[0];
  if (!model) return undefined;
  const form = await app.client.site(model.properties.id, app.summary.today);
  const placed = { ...form, id, name: app.t("whatif.newSite", id), longitudeDegrees: longitude, latitudeDegrees: latitude };
  return { ...app.scheme, changes: [...app.scheme.changes, { addSite: placed }] };
}
