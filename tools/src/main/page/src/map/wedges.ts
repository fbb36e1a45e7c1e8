import type { Map } from "maplibre-gl";
import type * as T from "../api/types";

const SIZE = 72;
/** Beam widths are drawn in steps of this many degrees, so that a few pictures serve all sectors. */
const STEP = 5;
const USUAL_BEAM_WIDTH = 65;
const OMNI = 360;

function rounded(beamWidthDegrees: number | null): number {
  return Math.min(OMNI, Math.max(STEP, Math.round((beamWidthDegrees ?? USUAL_BEAM_WIDTH) / STEP) * STEP));
}

/** A wedge of so many degrees that points up, as ink on nothing. */
function drawing(beamWidthDegrees: number, ink: string): ImageData {
  const canvas = new OffscreenCanvas(SIZE, SIZE);
  const pen = canvas.getContext("2d")!;
  const half = (beamWidthDegrees / 2) * (Math.PI / 180);
  pen.translate(SIZE / 2, SIZE / 2);
  pen.beginPath();
  pen.moveTo(0, 0);
  pen.arc(0, 0, SIZE / 2 - 3, -Math.PI / 2 - half, -Math.PI / 2 + half);
  pen.closePath();
  pen.globalAlpha = 0.28;
  pen.fillStyle = ink;
  pen.fill();
  pen.globalAlpha = 0.85;
  pen.lineWidth = 2;
  pen.strokeStyle = ink;
  pen.stroke();
  return pen.getImageData(0, 0, SIZE, SIZE);
}

export interface Wedge {
  readonly site: string;
  readonly azimuthDegrees: number;
  readonly icon: string;
}

/** One wedge for each direction of a mast; bands that look the same way share it. */
export function wedges(sites: T.Sites): GeoJSON.FeatureCollection<GeoJSON.Point, Wedge> {
  return {
    type: "FeatureCollection",
    features: sites.features.flatMap(({ geometry, properties: { id, sectors } }) => {
      const seen = new globalThis.Map<string, Wedge>();
      for (const { azimuthDegrees, beamwidthDegrees } of sectors) {
        const width = rounded(beamwidthDegrees);
        seen.set(`${Math.round(azimuthDegrees)}/${width}`, { site: id, azimuthDegrees, icon: `wedge-${width}` });
      }
      return [...seen.values()].map((properties) => ({ type: "Feature" as const, geometry, properties }));
    }),
  };
}

/** Lines aslant, as paper maps have them where nobody has been; once for each style. */
export function drawHatch(map: Map, ink: string): void {
  if (map.hasImage("hatch")) return;
  const canvas = new OffscreenCanvas(16, 16);
  const pen = canvas.getContext("2d")!;
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  for (const x of [-8, 8, 24]) {
    pen.moveTo(x - 12, 20);
    pen.lineTo(x + 12, -4);
  }
  pen.stroke();
  map.addImage("hatch", pen.getImageData(0, 0, 16, 16), { pixelRatio: 2 });
}

/** Gives the map the pictures that the wedges need and its style has not yet, in the ink of the present dress. */
export function drawWedges(map: Map, icons: readonly Wedge[], ink: string): void {
  for (const icon of new Set(icons.map((wedge) => wedge.icon))) {
    if (!map.hasImage(icon)) map.addImage(icon, drawing(Number(icon.slice("wedge-".length)), ink), { pixelRatio: 2 });
  }
}
