package org.dakal.tools.reports.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.map.marks.GridShapes;
import org.dakal.tools.reports.map.marks.MapFurniture;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.marks.PeopleCircles;
import org.dakal.tools.reports.map.marks.PlaceLabels;
import org.dakal.tools.reports.map.marks.ProposalPlaces;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.ReportWords;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** On the small study: province 481000 to 491000 E, 3833000 to 3839000 N. */
class MapLayoutTest {
    private static final Scenario SCENARIO = SmallStudy.scenario();
    private static final MapScene SCENE =
            MapScene.of(SCENARIO, SmallStudy.result(), ReportWords.of(Language.ENGLISH, SCENARIO, SmallStudy.result()));

    @Test
    void theMapShowsTheProvinceWithALittleAround() {
        // 2.5 % of 10 km is 250 m on each side: columns 1 to 22 of 500 m, rows 1 to 14.
        MapFrame frame = SCENE.frame();
        assertThat(frame.window()).isEqualTo(new CellWindow(1, 1, 22, 14));
        assertThat(frame.width()).isEqualTo(1000);
        assertThat(frame.height()).isEqualTo(1000 * 14 / 22.0);
        assertThat(frame.x(480_500)).isZero();
        assertThat(frame.x(491_500)).isEqualTo(1000);
        assertThat(frame.y(3_839_500)).isZero();
    }

    @Test
    void aTallProvinceIsNotDrawnLargerThanAWideOne() {
        CellGrid tall = new CellGrid(32639, 0, 4000, 100, 10, 40);
        MapFrame frame = MapFrame.around(org.dakal.grid.ProvinceMask.ofCells(tall, cell -> true));
        assertThat(frame.height()).isEqualTo(MapFrame.LONGER_SIDE);
        assertThat(frame.width()).isEqualTo(MapFrame.LONGER_SIDE / 4);
    }

    @Test
    void theScaleBarIsARoundLengthOfAtMostAFifth() {
        // The map is 11 km wide: a fifth is 2.2 km.
        assertThat(MapFurniture.barKm(SCENE.frame())).isEqualTo(2);
    }

    @Test
    void labelsDoNotCoverOneAnotherAndStayOnTheMap() {
        LabelPlacer placer = SCENE.frame().labels();
        Lettering style = new Lettering(10, false, 0, true, Lettering.Anchor.START);
        // Ten letters are about 60 wide: at the right edge only the left side has room, then nothing.
        LabelPlacer.Placed left = Objects.requireNonNull(placer.beside(985, 300, 5, "0123456789", style));
        assertThat(left.x()).isEqualTo(980);
        assertThat(left.lettering().anchor()).isEqualTo(Lettering.Anchor.END);
        placer.reserve(880, 200, 120, 200);
        assertThat(placer.beside(985, 300, 5, "0123456789", style)).isNull();
    }

    @Test
    void smallShapesKeepTheirCornersAndLargeOnesLoseNeedlessOnes() {
        GeometryFactory shapes = new GeometryFactory();
        MapFrame frame = SCENE.frame();
        // One map unit is 11 m: a square of 4 m is too small to see but must not vanish.
        var tiny = shapes.createPolygon(square(485_000, 4));
        assertThat(Svg.path(GridShapes.shapeOf(tiny, frame))).matches("M[^LZ]+(L[^LZ]+){3}Z");
        var line = shapes.createLineString(new Coordinate[] {
            new Coordinate(481_000, 3_835_000), new Coordinate(482_000, 3_835_001), new Coordinate(483_000, 3_835_000)
        });
        assertThat(Svg.path(GridShapes.shapeOf(line, frame))).matches("M[^L]+L[^L]+");
    }

    @Test
    void numbersInDrawingsAreShortAndNeverExponents() {
        assertThat(List.of(Svg.number(12.345), Svg.number(0.255), Svg.number(3), Svg.number(1e7)))
                .containsExactly("12.3", "0.26", "3", "10000000");
        assertThat(Svg.number(-0.001)).isEqualTo("0");
    }

    @Test
    void circlesGrowWithPeopleWithinLimits() {
        assertThat(PeopleCircles.radiusOf(0)).isEqualTo(2.4);
        assertThat(PeopleCircles.radiusOf(10_000)).isEqualTo(11);
        assertThat(PeopleCircles.radiusOf(5_000_000)).isEqualTo(26);
    }

    @Test
    void lettersGrowWithPeopleWithinLimits() {
        assertThat(PlaceLabels.letterSize(50)).isEqualTo(12);
        assertThat(PlaceLabels.letterSize(100_000)).isEqualTo(17);
        assertThat(PlaceLabels.letterSize(9_000_000)).isEqualTo(20);
    }

    @Test
    void proposalsStandWhereTheyBuild() {
        var proposals = SCENARIO.request().proposals();
        var network = SCENARIO.request().network();
        assertThat(ProposalPlaces.of(proposals.get(0), network)).containsExactly(new Coordinate(489_750, 3_836_250));
        assertThat(ProposalPlaces.of(proposals.get(1), network)).containsExactly(new Coordinate(486_250, 3_836_750));
        assertThat(ProposalPlaces.of(proposals.get(2), network)).containsExactly(new Coordinate(482_250, 3_836_250));
    }

    private static Coordinate[] square(double x, double side) {
        double y = 3_835_000;
        return new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        };
    }
}
