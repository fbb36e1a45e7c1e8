package org.dakal.scenarios.terrain.products;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** A template of addresses of tiles: {tile} is the product's name of one, {lat} and {lon} its corner (N46, E008). */
public record TileAddress(String template) {
    /** @throws IllegalArgumentException when no tile's address comes of it, with a message for people */
    public TileAddress {
        boolean isOfATile = template.contains("{tile}") || (template.contains("{lat}") && template.contains("{lon}"));
        if (!isOfATile) {
            throw new IllegalArgumentException("must have {tile}, or {lat} and {lon}, where a tile's name goes");
        }
        URI first = uri(template, new TerrainProduct.Tile(TerrainProduct.SRTM, 0, 0));
        String scheme = String.valueOf(first.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("https") || scheme.equals("http")) || first.getHost() == null) {
            throw new IllegalArgumentException("must be an address that begins with https:// or http://");
        }
        if (fileName(first).isEmpty()) {
            throw new IllegalArgumentException("must end in a file's name");
        }
    }

    URI of(TerrainProduct.Tile tile) {
        return uri(template, tile);
    }

    /** What a tile's file is called there, which its packing can be told by. */
    String fileName(TerrainProduct.Tile tile) {
        return fileName(of(tile));
    }

    private static String fileName(URI address) {
        String path = String.valueOf(address.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static URI uri(String template, TerrainProduct.Tile tile) {
        try {
            return new URI(template.replace("{tile}", tile.name())
                    .replace("{lat}", tile.latitude())
                    .replace("{lon}", tile.longitude()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is no address: " + e.getReason(), e);
        }
    }
}
