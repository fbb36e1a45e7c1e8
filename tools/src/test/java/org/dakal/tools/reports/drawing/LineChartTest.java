package org.dakal.tools.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The drawing is 900 wide; its lower axis runs from 86 to 860. At a height of 272 the upright axis runs from 226 up to
 * 26, where 100 times the headroom of 1.08 stands: 100 is 200 / 1.08 = 185.2 above the lower axis, at 40.8.
 */
class LineChartTest {
    private final LineChart chart = new LineChart("money", 272, 0, 10, 100);

    @Test
    void pointsStandWhereTheAxesSay() {
        chart.line(
                "line", List.of(new LineChart.Point(0, 0), new LineChart.Point(5, 54), new LineChart.Point(10, 100)));
        assertThat(chart.x(10)).isEqualTo(860);
        assertThat(chart.toHtml().markup())
                .startsWith("<svg viewBox=\"0 0 900 272\" role=\"img\" aria-label=\"money\" direction=\"ltr\">")
                .contains("<path class=\"line\" d=\"M86 226L473 126L860 40.8\"/>");
    }

    @Test
    void areasEndOnTheLowerAxis() {
        chart.area("under", List.of(new LineChart.Point(0, 54), new LineChart.Point(5, 54)));
        assertThat(chart.toHtml().markup()).contains("d=\"M86 126L473 126V226H86Z\"");
    }

    /** A bound may be far above all that is shown; it then runs along the upper edge, 6 above the axis. */
    @Test
    void whatIsTooHighRunsAlongTheEdge() {
        chart.dot("dot", new LineChart.Point(5, 1e9), 3, "far & high");
        assertThat(chart.toHtml().markup())
                .contains("<circle class=\"dot\" cx=\"473\" cy=\"20\" r=\"3\"><title>far &amp; high</title></circle>");
    }

    /** Steps of 20 for at most six values up to 108, of 2 for at most eight across; each with the words it is given. */
    @Test
    void ticksAreRound() {
        chart.gridUp(value -> "u" + (int) value);
        chart.ticksAcross(value -> "a" + (int) value);
        String svg = chart.toHtml().markup();
        assertThat(svg).contains(">u0<", ">u20<", ">u40<", ">u60<", ">u80<", ">u100<", ">a0<", ">a2<", ">a10<");
        assertThat(svg).doesNotContain(">u120<", ">u50<", ">a5<", ">a12<");
    }
}
