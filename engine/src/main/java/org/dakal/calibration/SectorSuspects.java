package org.dakal.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sectors that measurements say are not as they are written.
 *
 * <p>A turn is suspected where the misfit falls by {@value #LEAST_GAIN} or more (four standard deviations; some dozen
 * directions of many hundred sectors are tried) and the turn is {@value #LEAST_TURN_DEGREES} degrees or more. Two
 * turned sectors of a site that fit each other's azimuth have swapped feeders. An offset is suspected where it is
 * {@value #LEAST_DEVIATIONS} standard deviations from its fellows. Their own spread is the median absolute offset's,
 * which suspects do not carry, made surer by the mean square of those within {@value #CLIP_DEVIATIONS} of it, but 3 dB
 * at least.
 */
final class SectorSuspects {
    private static final double LEAST_GAIN = 16;
    /**
     * What is asked where something is known to be wrong: an offset beyond its fellows, or a swapped feeder's other
     * end.
     */
    private static final double LEAST_GAIN_OF_SUSPECT = 6;

    private static final double LEAST_TURN_DEGREES = 15;
    private static final double LEAST_DEVIATIONS = 4;
    private static final int FEWEST_BLOCKS = 4;
    private static final int MOST_PASSES = 4;
    private static final double MEDIAN_OF_NORMAL = 0.6745;
    private static final double CLIP_DEVIATIONS = 2.5;
    /** Standard deviation of a normal variable that is known to lie within {@link #CLIP_DEVIATIONS}. */
    private static final double CLIPPED_OF_NORMAL = 0.9546;
    /** Fewer sectors do not tell how far sectors usually are from one another. */
    private static final int FEWEST_FELLOWS = 8;
    /** Feeders are swapped where each sector is heard so near to the other's azimuth. */
    private static final double NEAR_DEGREES = 25;

    private SectorSuspects() {}

    /**
     * The suspects, in the order of their keys. Found again without them until they stay the same: they may not blur
     * the trend they are held against.
     *
     * @param blockMeters side of the blocks whose places share their shadow
     */
    static List<Suspect> of(
            List<MeasuredPlace> places, List<SectorAntenna> antennas, boolean hasCampaigns, double blockMeters) {
        List<Suspect> suspects = List.of();
        List<MeasuredPlace> sound = places;
        for (int pass = 0; pass < MOST_PASSES && !antennas.isEmpty() && !sound.isEmpty(); pass++) {
            LossTrend trend =
                    FittedForm.trend(CalibrationForm.SLOPES, sound, hasCampaigns, blockMeters, new ArrayList<>());
            suspects = heldAgainst(trend, places, antennas, blockMeters);
            List<MeasuredPlace> left = without(suspects, places);
            if (left.equals(sound)) {
                break;
            }
            sound = left;
        }
        return suspects;
    }

    /** The places that suspects have no part in. */
    static List<MeasuredPlace> without(List<Suspect> suspects, List<MeasuredPlace> places) {
        Set<String> keys = suspects.stream().map(Suspect::sectorKey).collect(Collectors.toSet());
        return places.stream()
                .filter(place -> !keys.contains(place.circumstances().sectorKey()))
                .toList();
    }

    private static List<Suspect> heldAgainst(
            LossTrend trend, List<MeasuredPlace> places, List<SectorAntenna> antennas, double blockMeters) {
        Map<String, List<MeasuredPlace>> bySector = places.stream()
                .filter(place -> !Double.isNaN(place.circumstances().bearingDegrees()))
                .collect(Collectors.groupingBy(place -> place.circumstances().sectorKey()));
        Map<SectorAntenna, SectorPattern> patterns = new LinkedHashMap<>();
        for (SectorAntenna antenna : antennas) {
            List<MeasuredPlace> its = bySector.get(antenna.sectorKey());
            if (its != null) {
                SectorPattern pattern = new SectorPattern(its, antenna, trend, blockMeters);
                if (pattern.blockCount() >= FEWEST_BLOCKS) {
                    patterns.put(antenna, pattern);
                }
            }
        }
        Map<String, Suspect> found = new TreeMap<>();
        turned(patterns, found);
        double usualDb = usualSpreadDb(patterns, found);
        patterns.forEach((antenna, pattern) -> {
            SectorPattern.Found offset = pattern.offset(0);
            double deviations = Math.abs(offset.value()) / Math.hypot(usualDb, offset.standardError());
            if (!found.containsKey(antenna.sectorKey()) && deviations >= LEAST_DEVIATIONS) {
                Suspect.Kind kind = offset.value() > 0 ? Suspect.Kind.WEAK : Suspect.Kind.STRONG;
                SectorPattern.Found turn = pattern.turn();
                boolean isTurned = isTurned(pattern, turn, LEAST_GAIN_OF_SUSPECT);
                found.put(
                        antenna.sectorKey(),
                        isTurned
                                ? suspect(antenna, pattern, Suspect.Kind.TURNED, "", turn)
                                : suspect(antenna, pattern, kind, "", offset));
            }
        });
        return new ArrayList<>(found.values());
    }

    private static void turned(Map<SectorAntenna, SectorPattern> patterns, Map<String, Suspect> found) {
        Map<SectorAntenna, SectorPattern.Found> turns = new LinkedHashMap<>();
        patterns.forEach((antenna, pattern) -> {
            SectorPattern.Found turn = pattern.turn();
            if (isTurned(pattern, turn, LEAST_GAIN)) {
                turns.put(antenna, turn);
            }
        });
        turns.forEach((antenna, turn) -> found.put(
                antenna.sectorKey(), suspect(antenna, pattern(patterns, antenna), Suspect.Kind.TURNED, "", turn)));
        turns.keySet()
                .forEach(antenna -> patterns.keySet().stream()
                        .filter(fellow -> !fellow.sectorKey().equals(antenna.sectorKey())
                                && fellow.siteId().equals(antenna.siteId()))
                        .forEach(fellow -> swapped(patterns, antenna, fellow, found)));
    }

    /**
     * Once one is known to be heard elsewhere, it and its fellow need only agree that each is where the other should
     * be.
     */
    private static void swapped(
            Map<SectorAntenna, SectorPattern> patterns,
            SectorAntenna antenna,
            SectorAntenna fellow,
            Map<String, Suspect> found) {
        SectorPattern.Found there = towards(antenna, fellow, pattern(patterns, antenna));
        SectorPattern.Found back = towards(fellow, antenna, pattern(patterns, fellow));
        if (there != null && back != null) {
            put(found, patterns, antenna, fellow, there);
            put(found, patterns, fellow, antenna, back);
        }
    }

    /** A sector's turn to another's azimuth; null where its measurements do not speak for it, or for a better one. */
    private static SectorPattern.@Nullable Found towards(
            SectorAntenna antenna, SectorAntenna other, SectorPattern pattern) {
        SectorPattern.Found turn =
                pattern.turnNear(SectorAntenna.signed(other.azimuthDegrees() - antenna.azimuthDegrees()), NEAR_DEGREES);
        boolean isBetterThanNone = pattern.misfit(0) - turn.misfit() >= LEAST_GAIN_OF_SUSPECT;
        boolean isAsGoodAsAny = turn.misfit() - pattern.turn().misfit() < LEAST_GAIN_OF_SUSPECT;
        return isBetterThanNone && isAsGoodAsAny ? turn : null;
    }

    private static boolean isTurned(SectorPattern pattern, SectorPattern.Found turn, double leastGain) {
        return pattern.misfit(0) - turn.misfit() >= leastGain && Math.abs(turn.value()) >= LEAST_TURN_DEGREES;
    }

    private static void put(
            Map<String, Suspect> found,
            Map<SectorAntenna, SectorPattern> patterns,
            SectorAntenna antenna,
            SectorAntenna other,
            SectorPattern.Found turn) {
        SectorPattern pattern = pattern(patterns, antenna);
        found.put(
                antenna.sectorKey(), suspect(antenna, pattern, Suspect.Kind.SWAPPED_FEEDERS, other.sectorKey(), turn));
    }

    private static SectorPattern pattern(Map<SectorAntenna, SectorPattern> patterns, SectorAntenna antenna) {
        return Objects.requireNonNull(patterns.get(antenna), antenna.sectorKey());
    }

    private static double usualSpreadDb(Map<SectorAntenna, SectorPattern> patterns, Map<String, Suspect> found) {
        double[] offsets = patterns.entrySet().stream()
                .filter(entry -> !found.containsKey(entry.getKey().sectorKey()))
                .mapToDouble(entry -> Math.abs(entry.getValue().offset(0).value()))
                .sorted()
                .toArray();
        if (offsets.length < FEWEST_FELLOWS) {
            return SectorPattern.USUAL_SPREAD_DB;
        }
        double roughDb = Math.max(SectorPattern.USUAL_SPREAD_DB, offsets[offsets.length / 2] / MEDIAN_OF_NORMAL);
        double meanSquare = Arrays.stream(offsets)
                .filter(offset -> offset <= CLIP_DEVIATIONS * roughDb)
                .map(offset -> offset * offset)
                .average()
                .orElse(0);
        return Math.max(SectorPattern.USUAL_SPREAD_DB, Math.sqrt(meanSquare) / CLIPPED_OF_NORMAL);
    }

    private static Suspect suspect(
            SectorAntenna antenna, SectorPattern pattern, Suspect.Kind kind, String other, SectorPattern.Found found) {
        return new Suspect(
                antenna.sectorKey(),
                kind,
                other,
                kind.isAngle() ? found.value() : Double.NaN,
                kind.isAngle() ? found.standardError() : Double.NaN,
                kind.isAngle() ? Double.NaN : found.value(),
                kind.isAngle() ? Double.NaN : Math.hypot(found.standardError(), pattern.trendErrorDb()),
                pattern.placeCount(),
                pattern.blockCount());
    }
}
