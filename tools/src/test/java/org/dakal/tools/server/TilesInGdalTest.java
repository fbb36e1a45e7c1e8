package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** GDAL, and so QGIS, reads a layer by the address that docs/SERVE.md gives. */
@ExtendWith(ServedScenario.Shared.class)
class TilesInGdalTest {
    private static final Path ASKS = Path.of("/usr/bin/gdallocationinfo");
    private static final double HALF_WORLD_METERS = 20_037_508.342789;

    /** At the village nothing serves, west of the outline nothing is drawn. */
    @Test
    void aLayerIsAnXyzSource(ServedScenario served, @TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(ASKS), "there is no GDAL");
        Path source = Files.writeString(folder.resolve("layer.xml"), """
                <GDAL_WMS>
                  <Service name="TMS"><ServerUrl>%s</ServerUrl></Service>
                  <DataWindow>
                    <UpperLeftX>-%2$f</UpperLeftX><UpperLeftY>%2$f</UpperLeftY>
                    <LowerRightX>%2$f</LowerRightX><LowerRightY>-%2$f</LowerRightY>
                    <TileLevel>14</TileLevel><TileCountX>1</TileCountX><TileCountY>1</TileCountY><YOrigin>top</YOrigin>
                  </DataWindow>
                  <Projection>EPSG:3857</Projection>
                  <BlockSizeX>256</BlockSizeX><BlockSizeY>256</BlockSizeY><BandsCount>4</BandsCount>
                </GDAL_WMS>
                """.formatted(
                        served.address("/api/v1/ridge/tiles/today/class/${z}/${x}/${y}.png"), HALF_WORLD_METERS));
        int rgb = CoverageColors.rgb(CoverageClass.BLIND);
        assertThat(ask(source, "50.485", "34.49")).containsExactly((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255, 255);
        assertThat(ask(source, "50.2", "34.49")[3]).isZero();
    }

    private static int[] ask(Path source, String longitude, String latitude) throws Exception {
        Process process = new ProcessBuilder(
                        ASKS.toString(), "-valonly", "-wgs84", source.toString(), longitude, latitude)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
