package org.dakal.tools.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordComparisonTest {
    private static final String ID = "kernel/some/90m/rugged/10km";

    /**
     * Five runs against five, all of the second above all of the first: of the 10!/(5! 5!) = 252 ways to deal ten ranks
     * only this one and its mirror are as extreme, so p = 2/252 and the confidence 1 - 2/252 = 99.2 %. The median goes
     * from 102 to 122: +19.6 %.
     */
    @Test
    void fiveRunsApartAreSureEnough() {
        RecordComparison comparison = RecordComparison.of(
                TestRecords.runs("a", ID, 100, 101, 102, 103, 104),
                TestRecords.runs("b", ID, 120, 121, 122, 123, 124),
                0.05);
        ItemComparison item = comparison.items().get(0);
        assertThat(item.verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(item.confidenceFraction()).isCloseTo(1 - 2.0 / 252, within(1e-12));
        assertThat(item.changeFraction()).isCloseTo(122.0 / 102 - 1, within(1e-12));
        assertThat(item.sampleBasis()).isEqualTo("runs");
        assertThat(comparison.isSlower()).isTrue();
        assertThat(comparison.cautions()).isEmpty();
    }

    @Test
    void theSameTheOtherWayRoundIsFaster() {
        RecordComparison comparison = RecordComparison.of(
                TestRecords.runs("b", ID, 120, 121, 122, 123, 124),
                TestRecords.runs("a", ID, 100, 101, 102, 103, 104),
                0.05);
        assertThat(comparison.items().get(0).verdict()).isEqualTo(Verdict.FASTER);
        assertThat(comparison.isSlower()).isFalse();
    }

    /** As sure as above, but +19.6 % is below a threshold of 20 %. */
    @Test
    void aChangeBelowTheThresholdDoesNotMatter() {
        RecordComparison comparison = RecordComparison.of(
                TestRecords.runs("a", ID, 100, 101, 102, 103, 104),
                TestRecords.runs("b", ID, 120, 121, 122, 123, 124),
                0.2);
        assertThat(comparison.items().get(0).verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
    }

    /**
     * The medians differ by 20 % but the runs lie among each other: the rank sums of the two are 29 and 26 of 55, far
     * from extreme.
     */
    @Test
    void noiseIsNoDifference() {
        RecordComparison comparison = RecordComparison.of(
                TestRecords.runs("a", ID, 80, 90, 100, 140, 150),
                TestRecords.runs("b", ID, 70, 85, 120, 125, 145),
                0.05);
        ItemComparison item = comparison.items().get(0);
        assertThat(item.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(item.confidenceFraction()).isLessThan(0.5);
    }

    @Test
    void fewerRunsFallBackOnTheirRoundsAndSaySo() {
        RecordComparison comparison = RecordComparison.of(
                List.of(TestRecords.run("a", ID, 100, 101, 102, 103, 104, 105)),
                List.of(TestRecords.run("b", ID, 120, 121, 122, 123, 124, 125)),
                0.05);
        assertThat(comparison.items().get(0).sampleBasis()).isEqualTo("rounds");
        assertThat(comparison.items().get(0).verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(comparison.cautions()).singleElement().asString().startsWith("fewer than 5 runs of each");
    }

    /** Of three and three, all of one side above the other, the two-sided p is 2/20: never 99 % sure. */
    @Test
    void aLargeChangeInTooFewRoundsIsNotCalledNoDifference() {
        RecordComparison comparison = RecordComparison.of(
                List.of(TestRecords.run("a", ID, 100, 101, 102)),
                List.of(TestRecords.run("b", ID, 150, 151, 152)),
                0.05);
        assertThat(comparison.items().get(0).verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(SpeedText.of(comparison))
                .contains("not certain  (confidence 90.0 %, 3 and 3 rounds)")
                .contains("1 without a certain difference");
    }

    @Test
    void equalRecordsDoNotDiffer() {
        List<BenchRecord> runs = TestRecords.runs("a", ID, 100, 100, 100, 100, 100);
        ItemComparison item = RecordComparison.of(runs, runs, 0.05).items().get(0);
        assertThat(item.verdict()).isEqualTo(Verdict.NO_DIFFERENCE);
        assertThat(item.confidenceFraction()).isZero();
    }

    @Test
    void whatIsInOneOnlyIsNotCompared() {
        RecordComparison comparison =
                RecordComparison.of(TestRecords.runs("a", ID, 1), TestRecords.runs("b", "kernel/other", 1), 0.05);
        assertThat(comparison.items())
                .extracting(ItemComparison::id, ItemComparison::verdict)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ID, Verdict.NOT_COMPARABLE),
                        org.assertj.core.groups.Tuple.tuple("kernel/other", Verdict.NOT_COMPARABLE));
        assertThat(SpeedText.of(comparison)).containsPattern(ID + " +not comparable");
    }

    @Test
    void anUneasyMachineIsACaution() {
        BenchRecord shaky = TestRecords.run("a", new Calm(9.0, 0.2, 0.5), ID, 1, 2);
        assertThat(RecordComparison.of(List.of(shaky), List.of(shaky), 0.05).cautions())
                .contains(
                        "the machine was not calm: the host took 20.0 % of processor time (steal), other programs took 50 %"
                                + " of processor time");
    }
}
