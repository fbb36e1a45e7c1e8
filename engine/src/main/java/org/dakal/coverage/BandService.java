package org.dakal.coverage;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Thresholds;
import org.dakal.units.FastMath;

/**
 * What a level and a SINR amount to in a band: the one place that decides classes. Level and SINR count as the asked
 * share of locations reaches them, which is the median less the shadowing margin. The SINR takes the same margin as the
 * level: against noise it varies like the level, and against one other site, of which half the variance is in common,
 * too (the variance of the difference is 2 (1 - 0.5) of one's).
 */
public final class BandService {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final ShadowingSigma shadowing;
    private final Thresholds design;
    private final double servedBeforeMarginDbm;
    private final double noiseMilliwatts;
    private final double loadFraction;
    private final boolean asksQuality;
    private final double minimumSinrDb;
    private final double designSinrDb;

    public BandService(Band band, ShadowingSigma shadowing) {
        ServiceProfile profile = shadowing.profile();
        this.shadowing = shadowing;
        this.design = profile.designThresholdsOf(band.technology());
        this.servedBeforeMarginDbm = profile.thresholdsOf(band.technology()).servedDbm();
        this.noiseMilliwatts = FastMath.dbmToMilliwatts(profile.noiseDbm(band));
        this.loadFraction = profile.loadFraction();
        this.asksQuality = profile.quality().isAsked();
        this.minimumSinrDb = profile.quality().minimumSinrDb(band);
        this.designSinrDb = minimumSinrDb + profile.shadowingMarginDb();
    }

    /** The median from which on the level serves, where a cell varies as the profile says. */
    double servedDbm() {
        return design.servedDbm();
    }

    /** Whether anything besides level is asked, of any band. */
    boolean asksQuality() {
        return asksQuality;
    }

    /** The best server over the others at the stated load, and noise. */
    float sinrDb(float levelDbm, long totalUnits) {
        double own = FastMath.dbmToMilliwatts(levelDbm);
        double others = Interference.milliwatts(totalUnits - Interference.units(levelDbm)) * loadFraction;
        return (float) (10 * Math.log10(own / (others + noiseMilliwatts)));
    }

    /**
     * The SINR behind a wall or in a vehicle: what is lost there is lost by the others too, so that noise alone comes
     * nearer.
     */
    float insideSinrDb(float outsideDbm, float outsideSinrDb, float insideDbm) {
        double allOverOwn = 1 / Math.pow(10, outsideSinrDb / 10);
        double othersOverOwn = Math.max(0, allOverOwn - noiseMilliwatts / FastMath.dbmToMilliwatts(outsideDbm));
        double inside = othersOverOwn + noiseMilliwatts / FastMath.dbmToMilliwatts(insideDbm);
        return (float) (-10 * Math.log10(inside));
    }

    /**
     * The class of a median level and SINR in the open. What interference denies is weak at best, and a cell of which
     * half the locations reach the served level is never blind.
     */
    CoverageClass classOf(float medianDbm, float sinrDb, int cell) {
        return withQuality(classOfLevel(medianDbm, cell), sinrDb, cell);
    }

    /** The class of a median level in the open, whatever interferes. */
    public CoverageClass classOfLevel(float medianDbm, int cell) {
        CoverageClass byLevel = design.classify(shadowing.againstDesignDbm(medianDbm, cell));
        return byLevel == CoverageClass.BLIND && medianDbm >= servedBeforeMarginDbm ? CoverageClass.WEAK : byLevel;
    }

    /** The class behind walls, where what varies is in the level already. */
    CoverageClass classInside(float levelDbm, float sinrDb, int cell) {
        return withQuality(design.classify(levelDbm), sinrDb, cell);
    }

    private CoverageClass withQuality(CoverageClass byLevel, float sinrDb, int cell) {
        return asksQuality && byLevel.isServed() && !(sinrDb - shadowing.extraMarginDb(cell) >= designSinrDb)
                ? CoverageClass.WEAK
                : byLevel;
    }

    /** Whether a phone is served in a cell whose level and SINR outside are lowered by a loss. */
    public boolean servesBehind(double lossDb, float medianDbm, float sinrDb, int cell) {
        float insideDbm = (float) (medianDbm - lossDb);
        return classOf(insideDbm, asksQuality ? insideSinrDb(medianDbm, sinrDb, insideDbm) : sinrDb, cell)
                .isServed();
    }

    /** By how much service is exceeded, as bands of one cell are compared by, dB; finite where there is a level. */
    double marginDb(float levelDbm, float sinrDb) {
        double byLevel = levelDbm - design.servedDbm();
        return asksQuality && byLevel > Double.NEGATIVE_INFINITY
                ? Math.max(-Double.MAX_VALUE, Math.min(byLevel, sinrDb - designSinrDb))
                : byLevel;
    }

    /**
     * Share of locations that are served, 0 to 1: levels are normal around the median, and the SINR rises and falls
     * with the level.
     */
    float probability(float medianDbm, float sinrDb, int cell) {
        double overDb = medianDbm - servedBeforeMarginDbm;
        double leastDb = asksQuality ? Math.min(overDb, sinrDb - minimumSinrDb) : overDb;
        return (float) NORMAL.cumulativeProbability(leastDb / shadowing.sigmaDb(cell));
    }
}
