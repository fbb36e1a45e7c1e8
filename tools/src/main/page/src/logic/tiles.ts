import type { Bounds } from "../api/types";

/** A tile of the web's usual scheme: Mercator on a sphere, numbered from the north-west. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

export const keyOf = ({ z, x, y }: Tile): string => `${z}/${x}/${y}`;

export function tileOf(key: string): Tile {
  const [z, x, y] = key.split("/").map(Number) as [number, number, number];
  return { z, x, y };
}

function northOf(z: number, row: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / 2 ** z))) * 180) / Math.PI;
}

/** Whether any of a tile lies within bounds; both in degrees, with their edges. */
export function meets([west, south, east, north]: Bounds, { z, x, y }: Tile): boolean {
  const degrees = 360 / 2 ** z;
  return x * degrees - 180 <= east && (x + 1) * degrees - 180 >= west && northOf(z, y) >= south && northOf(z, y + 1) <= north;
}
