import * as maplibre from "maplibre-gl";
import { keyOf, tileOf, type Tile } from "../logic/tiles";

export const SOURCE = "coverage";
/** As the style has the source: pixels of a side, and the deepest tiles that are fetched. */
export const SHAPE = { tileSize: 256, maxzoom: 14 } as const;

type Address = (tile: Tile) => string;

/**
 * The tiles of coverage on a map. Another state or layer gives tiles other addresses; those that keep theirs are neither
 * fetched nor painted again, and those that do not are painted together once all that are in view have come.
 */
export class Cover {
  /** What the style has as the address of a tile. */
  readonly tiles: string;
  private readonly scheme: string;
  /** Addresses of what the map was given, by tile. */
  private readonly given = new Map<string, string>();
  private fetched = new Map<string, Promise<ImageBitmap>>();
  private turn = 0;

  constructor(
    name: string,
    private address: Address,
  ) {
    this.scheme = `cover-${name}`;
    this.tiles = `${this.scheme}://{z}/{x}/{y}`;
    maplibre.addProtocol(this.scheme, ({ url }, { signal }) => this.load(tileOf(url.slice(this.tiles.indexOf("{"))), signal));
  }

  remove(): void {
    maplibre.removeProtocol(this.scheme);
  }

  /** Shows tiles at other addresses; true once they are painted, false when something else was asked for meanwhile. */
  async show(map: maplibre.Map, address: Address): Promise<boolean> {
    this.address = address;
    const turn = ++this.turn;
    const seen = map.coveringTiles({ ...SHAPE, roundZoom: true }).map(({ canonical: { x, y, z } }) => ({ x, y, z }));
    const fetched = new Map(seen.filter((tile) => this.given.has(keyOf(tile)) && this.isOld(tile)).map((tile) => [address(tile), picture(address(tile))]));
    await Promise.allSettled(fetched.values());
    if (turn !== this.turn) return false;
    const old = [...this.given.keys()].map(tileOf).filter((tile) => this.isOld(tile));
    if (old.length === 0) return true;
    this.fetched = fetched;
    old.forEach((tile) => this.given.delete(keyOf(tile)));
    const painted = new Promise<void>((resolve) => void map.once("idle", () => resolve()));
    map.refreshTiles(SOURCE, old);
    map.triggerRepaint();
    await painted;
    return turn === this.turn;
  }

  private isOld(tile: Tile): boolean {
    return this.given.get(keyOf(tile)) !== this.address(tile);
  }

  /** The picture of a tile at the address it has when the picture has come: what was asked for may be over by then. */
  private async load(tile: Tile, signal: AbortSignal): Promise<{ data: ImageBitmap }> {
    for (;;) {
      const address = this.address(tile);
      const data = await (this.fetched.get(address) ?? picture(address, signal));
      if (address !== this.address(tile)) continue;
      this.given.set(keyOf(tile), address);
      return { data };
    }
  }
}

async function picture(address: string, signal?: AbortSignal): Promise<ImageBitmap> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new maplibre.AJAXError(response.status, response.statusText, address, await response.blob());
  return createImageBitmap(await response.blob());
}
