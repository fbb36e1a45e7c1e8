package org.dakal.tools.reports.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.ColorRamp;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.terrain.ElevationRaster;
import org.dakal.tools.reports.map.pixels.ClassPainter;
import org.dakal.tools.reports.map.pixels.Hatch;
import org.dakal.tools.reports.map.pixels.IndexedPicture;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.PixelCells;
import org.dakal.tools.reports.map.pixels.ReliefPainter;
import org.dakal.tools.reports.map.pixels.SignalPainter;
import org.dakal.tools.reports.map.pixels.SignalRamp;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** On a grid of 8 by 4 cells of 100 m; the province is all but the last two columns. */
class MapRastersTest {
    private static final CellGrid GRID = new CellGrid(32639, 0, 400, 100, 8, 4);
    private static final ProvinceMask PROVINCE =
            ProvinceMask.of(GRID, new GeometryFactory().toGeometry(new Envelope(0, 600, 0, 400)));
    private static final PixelCells ONE_TO_ONE = new PixelCells(GRID, new CellWindow(0, 0, 8, 4), 8, 4);
    private static final PixelCells HALVED = new PixelCells(GRID, new CellWindow(0, 0, 8, 4), 4, 2);

    @Test
    void everyCellLiesInExactlyOnePixelRow() {
        PixelCells odd = new PixelCells(GRID, new CellWindow(1, 0, 7, 4), 3, 3);
        assertThat(odd.firstColumn(0)).isEqualTo(1);
        assertThat(odd.endColumn(0)).isEqualTo(odd.firstColumn(1)).isEqualTo(3);
        assertThat(odd.endColumn(1)).isEqualTo(odd.firstColumn(2)).isEqualTo(5);
        assertThat(odd.endColumn(2)).isEqualTo(8);
        assertThat(odd.pixelSizeMeters()).isEqualTo(700.0 / 3);
    }

    @Test
    void aPixelHasTheClassMostOfItsCellsHaveAndOfEqualsTheWorse() {
        ByteRaster classes = ByteRaster.filled(GRID, CoverageClass.GOOD.code());
        classes.set(GRID.index(0, 0), CoverageClass.BLIND.code());
        classes.set(GRID.index(0, 2), CoverageClass.WEAK.code());
        classes.set(GRID.index(1, 3), CoverageClass.WEAK.code());

        BufferedImage image = ClassPainter.paint(classes, PROVINCE, HALVED).toImage();

        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(CoverageColors.rgb(CoverageClass.GOOD));
        assertThat(image.getRGB(1, 0) & 0xffffff).isEqualTo(CoverageColors.rgb(CoverageClass.WEAK));
        assertThat(image.getRGB(3, 0) >>> 24).as("outside the province").isZero();
    }

    @Test
    void unknownLandIsHatchedAndNotOneFlatGrey() {
        BufferedImage image = ClassPainter.paint(
                        ByteRaster.filled(GRID, CoverageClass.UNKNOWN.code()), PROVINCE, ONE_TO_ONE)
                .toImage();
        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(Hatch.LINE);
        assertThat(image.getRGB(3, 0) & 0xffffff).isEqualTo(Hatch.PAPER);
    }

    @Test
    void levelsHaveTheirStepsSilenceIsDarkAndUnknownHatched() {
        FloatRaster levels = FloatRaster.filled(GRID, -128f);
        levels.set(0, -61f);
        levels.set(1, Float.NEGATIVE_INFINITY);
        levels.set(3, Float.NaN);
        levels.set(4, -200f);
        BufferedImage image = SignalPainter.paint(levels, PROVINCE, ONE_TO_ONE).toImage();

        assertThat(image.getRGB(0, 0) & 0xffffff).isEqualTo(SignalRamp.colourOfStep(SignalRamp.stepCount() - 1));
        assertThat(image.getRGB(1, 0) & 0xffffff).isEqualTo(MapColours.NO_SIGNAL);
        assertThat(image.getRGB(3, 0) & 0xffffff).isEqualTo(Hatch.PAPER);
        assertThat(image.getRGB(4, 0) & 0xffffff).as("below the ramp").isEqualTo(SignalRamp.colourOfStep(0));
        assertThat(image.getRGB(7, 0) >>> 24).isZero();
    }

    /** -115, -105 and -95 dBm are where the classes of LTE begin; QGIS has colours of its own there. */
    @Test
    void levelsHaveTheColoursThatQgisShowsThemIn() {
        for (double dbm : new double[] {-115, -105, -95, -80, -60}) {
            double share = (dbm - SignalRamp.WEAKEST_DBM) / (SignalRamp.STRONGEST_DBM - SignalRamp.WEAKEST_DBM);
            assertThat(SignalRamp.colour(share)).isEqualTo(ColorRamp.LEVEL.rgb(dbm));
        }
        assertThat(SignalRamp.colour(1)).isEqualTo(0x08306b);
    }

    @Test
    void slopesTowardsTheNorthWestAreLitAndTheOthersShaded() {
        assertThat(alphaAndTone(-1, -1)).as("falls to the north-west").startsWith("light");
        assertThat(alphaAndTone(1, 1)).as("falls to the south-east").startsWith("dark");
        assertThat(alphaAndTone(0, 0)).as("flat").isEqualTo("light 0");
    }

    /**
     * Whether the middle of an inclined plane is lightened or darkened; heights fall by so much per cell east and
     * south.
     */
    private static String alphaAndTone(double fallEast, double fallSouth) {
        float[] meters = new float[GRID.cellCount()];
        for (int i = 0; i < meters.length; i++) {
            meters[i] = (float) (500 - 20 * fallEast * GRID.columnOf(i) - 20 * fallSouth * GRID.rowOf(i));
        }
        int argb = ReliefPainter.paint(new ElevationRaster(GRID, meters), PROVINCE, ONE_TO_ONE)
                .toImage()
                .getRGB(2, 2);
        String tone = (argb & 0xff) > 128 ? "light" : "dark";
        return tone + " " + (argb >>> 24);
    }

    @Test
    void reliefBesideUnknownLandIsLeftOut() {
        float[] meters = new float[GRID.cellCount()];
        for (int i = 0; i < meters.length; i++) {
            meters[i] = 100f * GRID.columnOf(i);
        }
        meters[GRID.index(2, 2)] = Float.NaN;
        BufferedImage image = ReliefPainter.paint(new ElevationRaster(GRID, meters), PROVINCE, ONE_TO_ONE)
                .toImage();
        assertThat(image.getRGB(1, 2) >>> 24).isZero();
        assertThat(image.getRGB(5, 2) >>> 24).isPositive();
    }

    @Test
    void picturesTravelAsPng() throws IOException {
        IndexedPicture picture =
                ClassPainter.paint(ByteRaster.filled(GRID, CoverageClass.SERVED.code()), PROVINCE, ONE_TO_ONE);
        String uri = picture.toDataUri();
        assertThat(uri).startsWith("data:image/png;base64,");
        byte[] png = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(read.getRGB(0, 0) & 0xffffff).isEqualTo(CoverageColors.rgb(CoverageClass.SERVED));
        assertThat(read.getRGB(7, 3) >>> 24).isZero();
    }
}
