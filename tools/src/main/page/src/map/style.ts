import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { SHAPE, SOURCE } from "./cover";

/** Colours of the ground under the coverage, by day and by night. */
export interface Dress {
  readonly paper: string;
  readonly ink: string;
  readonly halo: string;
  readonly road: string;
}

export const DAY: Dress = { paper: "#eef1f3", ink: "#1f2933", halo: "#ffffff", road: "#6d7680" };
export const NIGHT: Dress = { paper: "#12181e", ink: "#e8edf1", halo: "#12181e", road: "#8d98a3" };

const EMPTY = { type: "FeatureCollection" as const, features: [] };
const NAMES = ["Vazirmatn"];

/** Who is named first where names are many: cities, then towns, then villages. */
const BY_PEOPLE: ExpressionSpecification = ["-", ["coalesce", ["get", "people"], 0]];

/**
 * The map's own style: relief where the server has it, coverage, outline, roads, spots, masts and places, all from the server.
 * Relief and coverage are addresses of tiles; names, signs and lines are as much larger than on a desk's screen as scale says.
 */
export function mapStyle(relief: string | undefined, coverage: string, dress: Dress, local: boolean, scale: number): StyleSpecification {
  const geojson = (): StyleSpecification["sources"][string] => ({ type: "geojson", data: EMPTY });
  return {
    version: 8,
    sources: {
      ...(relief ? { relief: { type: "raster", tiles: [relief], ...SHAPE } as const } : {}),
      [SOURCE]: { type: "raster", tiles: [coverage], ...SHAPE },
      outline: geojson(),
      roads: geojson(),
      spots: geojson(),
      gaps: geojson(),
      measured: geojson(),
      wedges: geojson(),
      sites: geojson(),
      places: geojson(),
      proposals: geojson(),
      path: geojson(),
    },
    layers: layers(dress, local, scale).filter(({ id }) => id !== "relief" || relief),
  };
}

function layers(dress: Dress, local: boolean, scale: number): LayerSpecification[] {
  const growing = (far: number | ExpressionSpecification, near: number | ExpressionSpecification, nearZoom: number): ExpressionSpecification => [
    "interpolate", ["linear"], ["zoom"], 7, ["*", scale, far], nearZoom, ["*", scale, near],
  ];
  const name: ExpressionSpecification = local ? ["case", ["!=", ["coalesce", ["get", "localName"], ""], ""], ["get", "localName"], ["get", "name"]] : ["get", "name"];
  return [
    { id: "paper", type: "background", paint: { "background-color": dress.paper } },
    { id: "coverage", type: "raster", source: SOURCE, paint: { "raster-opacity": 0.72, "raster-resampling": "nearest", "raster-fade-duration": 0 } },
    // Light and shade of some opacity, laid over the colours.
    { id: "relief", type: "raster", source: "relief", paint: { "raster-fade-duration": 0 } },
    {
      id: "roads",
      type: "line",
      source: "roads",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: { "line-color": dress.road, "line-opacity": 0.8, "line-width": growing(0.7, 2.2, 12) },
    },
    { id: "outline", type: "line", source: "outline", paint: { "line-color": dress.ink, "line-width": 1.6 * scale, "line-dasharray": [4, 2] } },
    { id: "spots", type: "line", source: "spots", paint: { "line-color": "#3b0a1e", "line-width": 2.4 * scale } },
    { id: "gaps", type: "fill", source: "gaps", paint: { "fill-pattern": "hatch", "fill-opacity": 0.55 } },
    {
      id: "measured",
      type: "circle",
      source: "measured",
      paint: {
        "circle-radius": growing(3, 8, 13),
        "circle-color": ["get", "color"],
        "circle-stroke-color": "#ffffff",
        "circle-stroke-width": 2 * scale,
      },
    },
    { id: "path", type: "line", source: "path", paint: { "line-color": dress.ink, "line-width": 2 * scale, "line-dasharray": [2, 1.5] } },
    {
      id: "wedges",
      type: "symbol",
      source: "wedges",
      minzoom: 9,
      layout: {
        "icon-image": ["get", "icon"],
        "icon-rotate": ["get", "azimuthDegrees"],
        "icon-rotation-alignment": "map",
        "icon-allow-overlap": true,
        "icon-ignore-placement": true,
        "icon-size": ["interpolate", ["exponential", 1.6], ["zoom"], 9, 0.28 * scale, 14, 1.9 * scale],
      },
    },
    {
      id: "proposals",
      type: "circle",
      source: "proposals",
      paint: {
        "circle-radius": growing(3.5, 8, 13),
        "circle-color": ["case", ["get", "ticked"], "#6a1b9a", "#ffffff"],
        "circle-stroke-color": "#6a1b9a",
        "circle-stroke-width": 2 * scale,
      },
    },
    {
      id: "sites",
      type: "circle",
      source: "sites",
      paint: {
        "circle-radius": growing(["case", ["get", "chosen"], 6, 1.9], ["case", ["get", "chosen"], 10, 6], 13),
        "circle-color": ["case", ["get", "chosen"], "#6a1b9a", dress.ink],
        "circle-stroke-color": dress.halo,
        "circle-stroke-width": 1.2 * scale,
      },
    },
    {
      id: "places",
      type: "symbol",
      source: "places",
      layout: {
        "text-field": name,
        "text-font": NAMES,
        "text-size": ["*", scale, ["match", ["get", "kind"], "city", 16, "town", 13.5, 12]],
        "symbol-sort-key": BY_PEOPLE,
        "text-variable-anchor": ["top", "bottom", "left", "right"],
        "text-radial-offset": 0.6,
        "text-padding": 5 * scale,
      },
      paint: { "text-color": dress.ink, "text-halo-color": dress.halo, "text-halo-width": 1.6 * scale },
    },
  ];
}
