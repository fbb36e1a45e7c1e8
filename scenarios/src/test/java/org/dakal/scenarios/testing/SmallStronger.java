package org.dakal.scenarios.testing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.findings.Cause;
import org.dakal.findings.Exposure;
import org.dakal.findings.Spot;
import org.dakal.network.CoverageClass;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.study.CoverageTotals;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.ServiceTotals;
import org.dakal.study.StudyResult;

/** The small study with every level 6 dB higher: good to column 10, served to 15, weak to 20, then blind. */
final class SmallStronger {
    private static final float EXTRA_DB = 6;

    private SmallStronger() {}

    static StudyResult result() {
        return new StudyResult(
                new NetworkCoverage(
                        SmallNetwork.network(),
                        ShadowingSigma.uniform(SmallStudy.serviceProfile()),
                        SmallCoverage.overall(EXTRA_DB),
                        SmallCoverage.byBand(EXTRA_DB),
                        null),
                totals(),
                spots(),
                benefits(),
                new KernelReport("fast", 7, 0, 2304, 24, 0.25, 2, 0, 0),
                List.of(new PhaseTiming(Phase.PATH_LOSS, 0.5)),
                null,
                null,
                null,
                null);
    }

    private static CoverageTotals totals() {
        Map<CoverageClass, Exposure> byClass = new EnumMap<>(CoverageClass.class);
        byClass.put(CoverageClass.GOOD, new Exposure(27, 1000, List.of(SmallFindings.CITY), List.of(), 4.5));
        byClass.put(CoverageClass.SERVED, new Exposure(15, 200, List.of(SmallFindings.WEAK_VILLAGE), List.of(), 2.5));
        byClass.put(
                CoverageClass.WEAK,
                new Exposure(14.5, 64, List.of(SmallFindings.BLIND_VILLAGE), List.of(SmallFindings.SCHOOL), 2.5));
        byClass.put(CoverageClass.BLIND, new Exposure(2.5, 0, List.of(), List.of(), 0.5));
        byClass.put(CoverageClass.UNKNOWN, new Exposure(1, 0, List.of(), List.of(), 0));
        return new CoverageTotals(byClass, SmallFindings.totals().whole(), ServiceTotals.NONE);
    }

    /** The place that was blind is weak now; what is left of the blind one is new; the weak one is gone. */
    private static List<Spot> spots() {
        Spot corner = SmallFindings.spots().get(2);
        return List.of(
                SmallFindings.spot(
                        "B-18S-1",
                        CoverageClass.WEAK,
                        SmallFindings.box(16, 21, 2, 14).difference(corner.outline()),
                        SmallFindings.BLIND_VILLAGE,
                        new Exposure(
                                14.5, 64, List.of(SmallFindings.BLIND_VILLAGE), List.of(SmallFindings.SCHOOL), 2.5),
                        -114,
                        -110,
                        new Cause(Cause.Kind.PATTERN, 1, "Q002/A", null)),
                SmallFindings.spot(
                        "B-21S-7",
                        CoverageClass.BLIND,
                        SmallFindings.box(21, 22, 2, 14).difference(corner.outline()),
                        SmallFindings.BLIND_VILLAGE,
                        new Exposure(2.5, 0, List.of(), List.of(), 0.5),
                        Double.NEGATIVE_INFINITY,
                        -116,
                        new Cause(Cause.Kind.TOO_FAR, 1, null, null)),
                corner);
    }

    /** The second proposal overtakes the first; the third is no longer asked for. */
    private static List<ProposalBenefit> benefits() {
        List<ProposalBenefit> before = SmallFindings.benefits();
        ProposalBenefit mast = before.get(0);
        ProposalBenefit power = before.get(1);
        Exposure village = new Exposure(3, 64, List.of(SmallFindings.BLIND_VILLAGE), List.of(), 0);
        Exposure none = Exposure.NONE;
        return List.of(
                new ProposalBenefit(power.proposal(), 1, village, none, village, none, 0, 30, 0.9, null, null, ""),
                new ProposalBenefit(
                        mast.proposal(), 2, village, none, none, none, 9.5e9 / 64, 12, 0.75, null, null, ""));
    }
}
