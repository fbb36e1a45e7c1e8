package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dakal.pathloss.MeasuredRange;
import org.jspecify.annotations.Nullable;

/**
 * What a model's losses lack, but for what is left by place: for each band r = offset + slope log10(d / 1 km) + height
 * slope log10(h / 30 m), and offsets of land-cover classes, sectors and campaigns, which are shrunk towards 0 as far as
 * the data do not tell them (see {@link MixedModel}).
 *
 * <p>Slopes have a prior of mean 0 and standard deviation {@value #SLOPE_PRIOR_DB} dB a decade, which matters only
 * where distances or heights hardly differ. They hold where it was measured and fade outside, see {@link
 * MeasuredRange}: a correction may not run away where nobody was.
 *
 * @param landCovers offsets by class; a class that is not among them has 0, the mean of all
 * @param sectors offsets by sector; a sector that is not among them has 0
 * @param campaigns constants by campaign, which are the phones' and no part of a correction
 * @param errorDb standard deviation of a place about its block's mean
 * @param blockDb standard deviation of blocks, whose places share their shadow
 * @param sectorDb standard deviation of sectors' offsets; 0 where they have none
 */
public record LossTrend(
        SortedMap<String, Band> bands,
        SortedMap<String, Coefficient> landCovers,
        SortedMap<String, Coefficient> sectors,
        SortedMap<String, Coefficient> campaigns,
        double errorDb,
        double blockDb,
        double sectorDb) {
    static final LossTrend NONE = new LossTrend(none(), none(), none(), none(), 0, 0, 0);

    private static final double SLOPE_PRIOR_DB = 20;
    private static final double REFERENCE_HEIGHT_METERS = 30;

    public LossTrend {
        bands = Collections.unmodifiableSortedMap(bands);
        landCovers = Collections.unmodifiableSortedMap(landCovers);
        sectors = Collections.unmodifiableSortedMap(sectors);
        campaigns = Collections.unmodifiableSortedMap(campaigns);
    }

    /**
     * A fitted number.
     *
     * @param valueDb in dB, of slopes dB per decade
     * @param standardErrorDb of it; of what is shrunk, the standard deviation of the truth about it
     */
    public record Coefficient(double valueDb, double standardErrorDb) {
        static final Coefficient ZERO = new Coefficient(0, 0);
    }

    /**
     * The part of one band.
     *
     * @param offset at 1 km and 30 m
     * @param slope per decade of distance; 0 where the data do not tell it
     * @param heightSlope per decade of antenna height; 0 where the data do not tell it
     * @param heightMeters of the antennas measured; null where none is known
     */
    public record Band(
            Coefficient offset,
            Coefficient slope,
            Coefficient heightSlope,
            MeasuredRange distanceKm,
            @Nullable MeasuredRange heightMeters) {
        double atDb(MeasuredPlace place) {
            double db = offset.valueDb + slope.valueDb * distanceKm.log10(place.distanceKm());
            double meters = place.circumstances().antennaHeightMeters();
            return heightSlope.valueDb == 0 || heightMeters == null || Double.isNaN(meters)
                    ? db
                    : db + heightSlope.valueDb * (heightMeters.log10(meters) - Math.log10(REFERENCE_HEIGHT_METERS));
        }
    }

    private static <V> SortedMap<String, V> none() {
        return new TreeMap<>();
    }

    private static double logHeight(double meters) {
        return Math.log10(meters / REFERENCE_HEIGHT_METERS);
    }

    /** What is added to the model's loss for a place as its campaign measures it; 0 in a band without measurements. */
    public double atDb(MeasuredPlace place) {
        Circumstances its = place.circumstances();
        Band band = bands.get(its.bandId());
        return band == null
                ? 0
                : band.atDb(place)
                        + of(landCovers, its.landCover())
                        + of(sectors, its.sectorKey())
                        + of(campaigns, its.campaign());
    }

    /**
     * Standard error of what it adds to a sector's loss at a place but for the sector's own offset, which is held
     * against that; the errors of its parts as if each were for itself.
     */
    double errorDb(MeasuredPlace place) {
        Band band = bands.get(place.circumstances().bandId());
        if (band == null) {
            return 0;
        }
        double meters = place.circumstances().antennaHeightMeters();
        double ofDistance = band.slope.standardErrorDb * place.logDistance();
        double ofHeight = Double.isNaN(meters) ? 0 : band.heightSlope.standardErrorDb * logHeight(meters);
        return Math.hypot(band.offset.standardErrorDb, Math.hypot(ofDistance, ofHeight));
    }

    /** The part of it that is the sector's own. */
    double ofSectorDb(MeasuredPlace place) {
        return of(sectors, place.circumstances().sectorKey());
    }

    /**
     * What it leaves at a place: measured less predicted less this, dB. Where the loss is known only to be the measured
     * one or more, the mean of what is above it.
     */
    double leftDb(MeasuredPlace place) {
        double leftDb = place.residualDb() - atDb(place);
        double spreadDb = Math.hypot(errorDb, blockDb);
        return place.isAtLeast() && spreadDb > 0 ? spreadDb * MixedModel.hazard(leftDb / spreadDb) : leftDb;
    }

    private static double of(Map<String, Coefficient> offsets, String name) {
        return offsets.getOrDefault(name, Coefficient.ZERO).valueDb;
    }

    /**
     * Fits residuals.
     *
     * @param places at least two
     * @param blockMeters side of the blocks whose places share their shadow
     */
    static LossTrend of(List<MeasuredPlace> places, TrendTerms terms, double blockMeters) {
        return new Fit(places, terms, blockMeters).trend();
    }

    /** The columns of one fit. */
    private static final class Fit {
        private enum Part {
            OFFSET,
            DISTANCE,
            HEIGHT
        }

        /** A column of a band. */
        private record Column(String band, Part part, double centre) {}

        private final List<MeasuredPlace> places;
        private final TrendTerms terms;
        private final List<Column> columns = new ArrayList<>();
        private final int landCoverStart;
        private final int campaignStart;
        private final MixedModel model;

        Fit(List<MeasuredPlace> places, TrendTerms terms, double blockMeters) {
            this.places = places;
            this.terms = terms;
            terms.bands().forEach((band, slopes) -> {
                columns.add(new Column(band, Part.OFFSET, 0));
                if (slopes.onDistance()) {
                    columns.add(new Column(band, Part.DISTANCE, centre(band, Part.DISTANCE)));
                }
                if (slopes.onHeight()) {
                    columns.add(new Column(band, Part.HEIGHT, centre(band, Part.HEIGHT)));
                }
            });
            this.landCoverStart = columns.size();
            this.campaignStart = landCoverStart + terms.landCovers().size();
            this.model = MixedModel.of(readings(blockMeters));
        }

        private double centre(String band, Part part) {
            return ofBand(band)
                    .mapToDouble(place -> value(place, part))
                    .average()
                    .orElse(0);
        }

        private Stream<MeasuredPlace> ofBand(String band) {
            return places.stream()
                    .filter(place -> place.circumstances().bandId().equals(band));
        }

        private static double value(MeasuredPlace place, Part part) {
            return switch (part) {
                case OFFSET -> 1;
                case DISTANCE -> place.logDistance();
                case HEIGHT -> logHeight(place.circumstances().antennaHeightMeters());
            };
        }

        private MixedModel.Readings readings(double blockMeters) {
            int n = places.size();
            int count = campaignStart + terms.campaigns().size();
            double[][] rows = new double[n][count];
            boolean[] isAtLeast = new boolean[n];
            int[] sectors = new int[n];
            int[] blocks = new int[n];
            int[] grounds = new int[n];
            Map<Block, Integer> groundNumbers = new HashMap<>();
            record Shadow(Block block, String sector, String band) {}
            Map<Shadow, Integer> numbers = new HashMap<>();
            for (int i = 0; i < n; i++) {
                MeasuredPlace place = places.get(i);
                Circumstances its = place.circumstances();
                for (int k = 0; k < landCoverStart; k++) {
                    Column column = columns.get(k);
                    double value = its.bandId().equals(column.band) ? value(place, column.part) - column.centre : 0;
                    rows[i][k] = Double.isNaN(value) ? 0 : value;
                }
                mark(rows[i], landCoverStart, terms.landCovers().indexOf(its.landCover()));
                mark(rows[i], campaignStart, terms.campaigns().indexOf(its.campaign()));
                isAtLeast[i] = place.isAtLeast();
                sectors[i] = Collections.binarySearch(terms.sectors(), its.sectorKey());
                sectors[i] = Math.max(-1, sectors[i]);
                Block ground = Block.of(place, blockMeters, 0, 0);
                grounds[i] = groundNumbers.computeIfAbsent(ground, key -> groundNumbers.size());
                blocks[i] = numbers.computeIfAbsent(
                        new Shadow(ground, its.sectorKey(), its.bandId()), key -> numbers.size());
            }
            int[] families = new int[count];
            Arrays.fill(families, 0, landCoverStart, -1);
            boolean hasLandCovers = campaignStart > landCoverStart;
            Arrays.fill(families, campaignStart, count, hasLandCovers ? 1 : 0);
            double[] priors = new double[count];
            for (int k = 0; k < landCoverStart; k++) {
                priors[k] = columns.get(k).part == Part.OFFSET ? Double.POSITIVE_INFINITY : SLOPE_PRIOR_DB;
            }
            return new MixedModel.Readings(
                    rows,
                    places.stream().mapToDouble(MeasuredPlace::residualDb).toArray(),
                    isAtLeast,
                    sectors,
                    blocks,
                    grounds,
                    families,
                    priors,
                    MixedModel.HUBER);
        }

        private static void mark(double[] row, int start, int which) {
            if (which >= 0) {
                row[start + which] = 1;
            }
        }

        LossTrend trend() {
            SortedMap<String, Band> bands = none();
            terms.bands().keySet().forEach(band -> bands.put(band, band(band)));
            SortedMap<String, Coefficient> sectors = none();
            for (int s = 0; s < terms.sectors().size(); s++) {
                sectors.put(terms.sectors().get(s), new Coefficient(model.sectorEffect(s), model.sectorErrorDb(s)));
            }
            return new LossTrend(
                    bands,
                    named(terms.landCovers(), landCoverStart),
                    sectors,
                    named(terms.campaigns(), campaignStart),
                    model.errorDb(),
                    model.blockDb(),
                    sectors.isEmpty() ? 0 : model.sectorDb());
        }

        /** Offsets of one kind, less their mean, which is the bands'. */
        private SortedMap<String, Coefficient> named(List<String> names, int start) {
            SortedMap<String, Coefficient> all = none();
            for (int k = 0; k < names.size(); k++) {
                double[] contrast = shared(names.size(), start, -1);
                contrast[start + k] += 1;
                all.put(names.get(k), coefficient(contrast));
            }
            return all;
        }

        /** The mean of some columns, or less it. */
        private double[] shared(int count, int start, int sign) {
            double[] contrast = new double[campaignStart + terms.campaigns().size()];
            Arrays.fill(contrast, start, start + count, (double) sign / count);
            return contrast;
        }

        private Coefficient coefficient(int column) {
            double[] contrast = new double[campaignStart + terms.campaigns().size()];
            contrast[column] = 1;
            return coefficient(contrast);
        }

        private Coefficient coefficient(double[] contrast) {
            double value = 0;
            for (int k = 0; k < contrast.length; k++) {
                value += contrast[k] * model.coefficient(k);
            }
            return new Coefficient(value, Math.sqrt(Math.max(0, model.variance(contrast))));
        }

        /** The offset moves from the columns' centres to 1 km and 30 m, and its error with it. */
        private Band band(String band) {
            Coefficient slope = Coefficient.ZERO;
            Coefficient heightSlope = Coefficient.ZERO;
            double[] atOneKm = shared(terms.landCovers().size(), landCoverStart, 1);
            Arrays.fill(
                    atOneKm,
                    campaignStart,
                    atOneKm.length,
                    1.0 / Math.max(1, terms.campaigns().size()));
            for (int k = 0; k < columns.size(); k++) {
                Column column = columns.get(k);
                if (column.band.equals(band)) {
                    atOneKm[k] = column.part == Part.OFFSET ? 1 : -column.centre;
                    slope = column.part == Part.DISTANCE ? coefficient(k) : slope;
                    heightSlope = column.part == Part.HEIGHT ? coefficient(k) : heightSlope;
                }
            }
            double[] meters = ofBand(band)
                    .mapToDouble(place -> place.circumstances().antennaHeightMeters())
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            return new Band(
                    coefficient(atOneKm),
                    slope,
                    heightSlope,
                    MeasuredRange.of(
                            ofBand(band).mapToDouble(MeasuredPlace::distanceKm).toArray()),
                    meters.length == 0 ? null : MeasuredRange.of(meters));
        }
    }
}
