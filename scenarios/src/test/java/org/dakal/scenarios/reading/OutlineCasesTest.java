package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

/** Outlines and grids among the small inputs that once went wrong; the right values stand in their README. */
class OutlineCasesTest {
    private static Scenario read(String name) throws Exception {
        Path folder = SharedData.requireCase(name);
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    private static double areaSquareKm(String name) throws Exception {
        return read(name).request().province().areaSquareKm();
    }

    private static void refused(String name, String message) {
        assertThatThrownBy(() -> read(name))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message()).isEqualTo(message)));
    }

    /** Three boxes of a tenth of a degree each; the first alone has 203 km2. Cells of 0.25 km2 make it 616. */
    @Test
    void linesOfGeoJsonAreReadInFull() throws Exception {
        assertThat(areaSquareKm("02-geojson-lines/gj_nd")).isCloseTo(617, within(2.0));
    }

    @Test
    void textBehindGeoJsonIsRefused() {
        refused("02-geojson-lines/gj_trail", "is not JSON: Unrecognized token");
    }

    @Test
    void aGridTrueAlongOneAxisIsRefused() throws Exception {
        assertThat(areaSquareKm("03-equidistant-cylindrical-grid/g01utm39")).isCloseTo(397, within(1.0));
        refused(
                "03-equidistant-cylindrical-grid/g03eqc4087",
                "does not suit the outline, at 34.6 N 50.6 E: distances would be wrong by up to 21.3 %,"
                        + " must be by 1 % at most");
    }

    /** 0.2 by 0.18 degrees at 16.8 south: 21.3 by 19.9 km; the other 0.188 by 0.18: 20.0 by 19.9 km. */
    @Test
    void gridsAcrossTheAntimeridianAreValid() throws Exception {
        Scenario cut = read("16-antimeridian-national-grid/a3split_fiji3832");
        assertThat(cut.request().province().areaSquareKm()).isCloseTo(21.3 * 19.9, within(4.0));
        assertThat(cut.request().province().outline().getNumGeometries()).isEqualTo(1);
        assertThat(cut.request().terrain().grid().columnCount()).isLessThan(60);
        assertThat(areaSquareKm("16-antimeridian-national-grid/g13_anti")).isCloseTo(20.0 * 19.9, within(4.0));
    }

    @Test
    void aFeatureWithoutAPlaceIsLeftOutAndTold() throws Exception {
        Scenario scenario = read("17-geojson-null-geometry/gj_null");
        assertThat(scenario.request().province().areaSquareKm()).isCloseTo(617, within(2.0));
        assertThat(scenario.warnings())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.message()).isEqualTo("1 feature without a place (geometry: null) left out"));
    }
}
