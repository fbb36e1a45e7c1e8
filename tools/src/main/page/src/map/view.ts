import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { App } from "../app";
import { byId, h, letterScale } from "../dom";
import { meets, type Tile } from "../logic/tiles";
import { Cover } from "./cover";
import { captioned } from "./picture";
import { DAY, NIGHT, mapStyle, type Dress } from "./style";
import { drawHatch, drawWedges, wedges } from "./wedges";

maplibre.setWorkerUrl(workerUrl);

const MOVE_METERS = 100;
const METERS_PER_DEGREE = 111_320;
const STEPS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** A legend that takes more of the map's width stands below the province, not on it. */
const NARROW = 0.5;

type Collection = GeoJSON.FeatureCollection;

/** The map, and beside it the one of today that a swipe uncovers. */
export class MapView {
  private readonly map: maplibre.Map;
  private readonly cover: Cover;
  private before: { readonly map: maplibre.Map; readonly cover: Cover } | undefined;
  private handle: maplibre.Marker | undefined;
  private pin: maplibre.Marker | undefined;
  /** What sources hold, as text: the same again is not worth a frame. */
  private readonly held = new Map<string, string>();

  constructor(
    private readonly app: App,
    private readonly moved: (site: string, longitude: number, latitude: number) => void,
  ) {
    this.cover = new Cover("map", this.address(app.state));
    this.map = this.make("map", this.cover);
    this.map.addControl(new maplibre.NavigationControl({ showCompass: false }), "top-right");
    this.map.addControl(new maplibre.ScaleControl({ maxWidth: 110 }), "top-left");
    const scale = this.map.getContainer().querySelector(".maplibregl-ctrl-scale")!;
    const sayScale = (): void => void (scale.textContent = app.format.scale(scale.textContent ?? ""));
    sayScale();
    this.map.on("move", sayScale); // after the control, which writes its own words at each move
    app.on(["language"], () => this.map.fire("move"));
    const canvas = this.map.getCanvas();
    canvas.setAttribute("role", "application");
    canvas.addEventListener("keydown", (event) => {
      if (event.key === "Enter") app.ask(...(this.map.getCenter().toArray() as [number, number]));
    });
    this.map.on("click", (event) => this.clicked(event));
    this.map.on("moveend", () => this.remember());
    for (const layer of ["sites", "proposals"]) {
      this.map.on("mouseenter", layer, () => (canvas.style.cursor = "pointer"));
      this.map.on("mouseleave", layer, () => (canvas.style.cursor = ""));
    }
    app.on(["layer"], () => void this.showTiles().catch(app.fail));
    app.painted = () => this.showTiles();
    app.on(["sites", "site"], () => this.showSites());
    app.on(["scheme"], () => this.showProposals());
    app.on(["measured"], () => this.showMeasured());
    app.on(["asked", "site", "tab"], () => this.showMarks());
    app.on(["language"], () => this.restyle());
    app.on(["scenario"], () => this.showGround());
    this.map.once("style.load", () => void this.fill(this.map).catch(app.fail));
    this.label();
  }

  fly(longitude: number, latitude: number, zoom = 12): void {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map.flyTo({ center: [longitude, latitude], zoom: Math.max(zoom, this.map.getZoom()), animate: !still, speed: 2 });
  }

  frame(bounds: maplibre.LngLatBoundsLike): void {
    this.map.fitBounds(bounds, { padding: 40, animate: false });
  }

  get center(): readonly [number, number] {
    return this.map.getCenter().toArray() as [number, number];
  }

  /** The map as it is seen, with what must be said of it. */
  picture(): Promise<Blob> {
    const { app } = this;
    const { scenario, notices, localNotices } = app.summary;
    const layer = app.layer!;
    const title = `${app.local(scenario.title, scenario.localTitle)} – ${app.local(layer.title, layer.localTitle)}`;
    const marks = layer.entries.map(({ color, label, localLabel, value }) => ({ color, text: app.local(label, localLabel) || String(value) }));
    const isPersian = app.language === "fa";
    return new Promise((resolve, reject) => {
      this.map.once("render", () => {
        const whole = captioned(this.map.getCanvas(), title, marks, isPersian && localNotices.length > 0 ? localNotices : notices, isPersian);
        whole.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("PNG"))), "image/png");
      });
      this.map.triggerRepaint();
    });
  }

  path(points: readonly (readonly [number, number])[]): void {
    const line = { type: "Feature" as const, properties: {}, geometry: { type: "LineString" as const, coordinates: points.map((point) => [...point]) } };
    this.data(this.map, "path", { type: "FeatureCollection", features: points.length > 1 ? [line] : [] });
  }

  outlineSpot(id: string | undefined): void {
    const features = this.app.spots.features.filter(({ properties }) => properties.id === id);
    this.data(this.map, "spots", { type: "FeatureCollection", features });
    if (features[0]) {
      const bounds = new maplibre.LngLatBounds();
      const extend = (part: unknown): void => {
        const list = part as unknown[];
        if (typeof list[0] === "number") bounds.extend(list as [number, number]);
        else list.forEach(extend);
      };
      extend(features[0].geometry.coordinates);
      this.map.fitBounds(bounds, { padding: 80, maxZoom: 12.5 });
    }
  }

  /** Uncovers today left of a line, at a fraction of the map's width; undefined ends it. */
  swipe(fraction: number | undefined): void {
    const stage = byId("before");
    stage.hidden = fraction === undefined;
    if (fraction === undefined) {
      this.before?.map.remove();
      this.before?.cover.remove();
      this.before = undefined;
      return;
    }
    stage.style.clipPath = `inset(0 ${100 - fraction * 100}% 0 0)`;
    if (this.before) return;
    const cover = new Cover("before", this.address(this.app.summary.today));
    const before = this.make("before", cover, false);
    this.before = { map: before, cover };
    before.getCanvas().tabIndex = -1;
    before.once("style.load", () => void this.fill(before).catch(this.app.fail));
    const follow = (): void => void before.jumpTo({ center: this.map.getCenter(), zoom: this.map.getZoom() });
    this.map.on("move", follow);
    before.once("remove", () => this.map.off("move", follow));
  }

  restyle(): void {
    this.label();
    this.held.clear();
    for (const { map, cover } of [{ map: this.map, cover: this.cover }, ...(this.before ? [this.before] : [])]) {
      map.setStyle(this.style(cover), { diff: false });
      map.once("style.load", () => void this.fill(map).catch(this.app.fail));
    }
  }

  private label(): void {
    this.map.getCanvas().setAttribute("aria-label", this.app.t("app.map"));
  }

  private get dress(): Dress {
    return document.documentElement.dataset["theme"] === "dark" ? NIGHT : DAY;
  }

  private make(container: string, cover: Cover, interactive = true): maplibre.Map {
    const { view, summary } = this.app;
    const [west, south, east, north] = summary.bounds;
    return new maplibre.Map({
      container,
      interactive,
      style: this.style(cover),
      ...(view.center ? { center: [...view.center] as [number, number], zoom: view.zoom ?? 9 } : { bounds: [west, south, east, north], fitBoundsOptions: { padding: { top: 40, left: 40, right: 40, bottom: byId("layers").offsetWidth > NARROW * byId(container).offsetWidth ? byId("layers").offsetHeight + 20 : 40 } } }),
      attributionControl: false,
      fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 300,
      locale: { "NavigationControl.ZoomIn": this.app.t("map.zoomIn"), "NavigationControl.ZoomOut": this.app.t("map.zoomOut") },
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxZoom: 16,
      maxTileCacheSize: 0, // tiles that are out of view would not follow when the state changes; the browser keeps what was fetched
    });
  }

  private style(cover: Cover): maplibre.StyleSpecification {
    const relief = this.app.layers.find(({ id }) => id === "relief");
    return mapStyle(relief && location.origin + relief.tiles.replace("{state}", this.app.summary.today), cover.tiles, this.dress, this.app.language === "fa", letterScale());
  }

  /** Addresses of a state's tiles: where nothing differs from today they are today's, which the browser has already. */
  private address(state: string): (tile: Tile) => string {
    const { answer, summary, layer } = this.app;
    const { today } = summary;
    const bounds = layer!.isLocal && state === answer?.state ? answer.bounds : undefined;
    return (tile) => {
      const of = bounds === undefined || (bounds !== null && meets(bounds, tile)) ? state : today;
      const words: Readonly<Record<string, string | number>> = { ...tile, state: of };
      return location.origin + layer!.tiles.replace(/{(\w+)}/g, (_, word: string) => String(words[word]));
    };
  }

  private clicked(event: maplibre.MapMouseEvent): void {
    const near = 6;
    const { x, y } = event.point;
    const hits = this.map.queryRenderedFeatures([[x - near, y - near], [x + near, y + near]], { layers: ["sites"] });
    const site = hits[0]?.properties["id"] as string | undefined;
    if (site) this.app.choose(site, this.app.view.tab === "whatif" ? "whatif" : "here");
    else this.app.ask(event.lngLat.lng, event.lngLat.lat);
  }

  private remember(): void {
    this.app.look({ center: this.center, zoom: this.map.getZoom() });
  }

  private data(map: maplibre.Map, source: string, data: Collection): void {
    const text = JSON.stringify(data);
    if (map === this.map && text === this.held.get(source)) return;
    const home = map.getSource<maplibre.GeoJSONSource>(source);
    if (home && map === this.map) this.held.set(source, text);
    home?.setData(data);
  }

  private async fill(map: maplibre.Map): Promise<void> {
    this.showSites(map);
    this.showProposals(map);
    this.showMeasured(map);
    this.data(map, "places", this.app.places);
    const [outline, roads] = await Promise.all([this.app.client.outline(), this.app.client.roads()]);
    this.data(map, "outline", outline);
    this.data(map, "roads", roads);
  }

  private showGround(): void {
    if (this.map.getSource("places")) void this.fill(this.map).catch(this.app.fail);
  }

  /** Brings the map to the state and layer that are to be seen; done when it is painted. */
  private async showTiles(): Promise<void> {
    const { state, summary } = this.app;
    void this.before?.cover.show(this.before.map, this.address(summary.today));
    if (await this.cover.show(this.map, this.address(state))) byId("map").dataset["shown"] = state; // for whoever times it from outside
  }

  private showSites(map = this.map): void {
    const { sites, view } = this.app;
    const rays = wedges(sites);
    drawWedges(map, rays.features.map(({ properties }) => properties), this.dress.ink);
    this.data(map, "wedges", rays);
    this.data(map, "sites", {
      type: "FeatureCollection",
      features: sites.features.map(({ geometry, properties: { id } }) => ({ type: "Feature", geometry, properties: { id, chosen: id === view.site } })),
    });
    this.showMarks();
  }

  private showProposals(map = this.map): void {
    const ticked = new Set(this.app.scheme.proposals);
    this.data(map, "proposals", {
      type: "FeatureCollection",
      features: this.app.proposals.features.map(({ geometry, properties: { id } }) => ({ type: "Feature", geometry, properties: { id, ticked: ticked.has(id) } })),
    });
  }

  /** What phones measured in the colours of the layer of levels, and where nobody did as hatching. */
  private showMeasured(map = this.map): void {
    const { measured, view, layers } = this.app;
    drawHatch(map, this.dress.ink);
    const ramp = layers.find(({ id }) => id === "level")?.entries ?? [];
    const color = (level: number): string => ramp.filter(({ value }) => Number(value) <= level).at(-1)?.color ?? ramp[0]?.color ?? this.dress.ink;
    this.data(map, "measured", {
      type: "FeatureCollection",
      features: view.measured ? measured.features.map((place) => ({ ...place, properties: { color: color(place.properties.measuredDbm) } })) : [],
    });
    this.data(map, "gaps", { type: "FeatureCollection", features: view.measured && measured.gaps ? [measured.gaps] : [] });
  }

  private showMarks(): void {
    const { asked, site, tab } = this.app.view;
    this.pin?.remove();
    this.pin = undefined;
    if (asked) this.pin = new maplibre.Marker({ element: h("div", { className: "pin" }) }).setLngLat([...asked] as [number, number]).addTo(this.map);
    const chosen = site !== undefined && tab === "whatif" ? this.app.siteRow(site) : undefined;
    if (!chosen) {
      this.handle?.remove();
      this.handle = undefined;
      return;
    }
    const position = chosen.geometry.coordinates as [number, number];
    const label = this.app.t("edit.handle", chosen.properties.name);
    const element = this.handle?.getElement();
    if (element?.dataset["site"] === site) {
      this.handle?.setLngLat(position);
      element?.setAttribute("aria-label", label);
    } else this.addHandle(site!, position, label);
  }

  private addHandle(site: string, position: [number, number], label: string): void {
    this.handle?.remove();
    const element = h("button", { type: "button", className: "handle" });
    element.dataset["site"] = site;
    const handle = new maplibre.Marker({ element, draggable: true }).setLngLat(position).addTo(this.map);
    element.setAttribute("aria-label", label);
    const tell = (): void => this.moved(site, handle.getLngLat().lng, handle.getLngLat().lat);
    handle.on("dragend", tell);
    element.addEventListener("click", (event) => event.stopPropagation());
    element.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const { lng, lat } = handle.getLngLat();
      const degrees = MOVE_METERS / METERS_PER_DEGREE;
      handle.setLngLat([lng + (step[0] * degrees) / Math.cos((lat * Math.PI) / 180), lat + step[1] * degrees]);
      tell();
    });
    this.handle = handle;
  }
}
