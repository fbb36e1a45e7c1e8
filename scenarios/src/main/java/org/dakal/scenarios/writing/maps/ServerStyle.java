package org.dakal.scenarios.writing.maps;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;

/**
 * Colours and names for a raster of sectors. There are more sectors than colours: sectors that follow one another, as
 * those of one site do, never look alike.
 */
final class ServerStyle {
    /** ColorBrewer's Paired, its light and dark halves one after the other. */
    private static final int[] RGB = {
        0x1F78B4, 0xFDBF6F, 0x33A02C, 0xFB9A99, 0x6A3D9A, 0xFFFF99, 0xE31A1C, 0xA6CEE3, 0xFF7F00, 0xB2DF8A, 0xB15928,
        0xCAB2D6
    };

    private ServerStyle() {}

    /** The style of a raster of a network's sectors. */
    static RasterStyle of(Network network) {
        return of(network.sectors().stream().map(InstalledSector::key).toList());
    }

    /** The style for sectors numbered from zero. */
    static RasterStyle of(List<String> sectorKeys) {
        return new RasterStyle(
                false,
                IntStream.range(0, sectorKeys.size())
                        .mapToObj(i -> new RasterStyle.Entry(i, sectorKeys.get(i), RGB[i % RGB.length]))
                        .toList());
    }
}
