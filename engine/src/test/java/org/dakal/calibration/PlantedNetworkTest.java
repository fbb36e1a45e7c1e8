package org.dakal.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What was planted in a town is found, on fifty seeds that were not looked at while limits were chosen. */
class PlantedNetworkTest {
    private static final int SEEDS = 50;
    private static final int FIRST_SEED = 1001;

    /** Errors in standard errors. */
    private static final class Errors {
        private int count;
        private int withinTwo;
        private int overThree;
        private double squares;

        void add(double truth, LossTrend.Coefficient found) {
            double z = Math.abs(found.valueDb() - truth) / found.standardErrorDb();
            count++;
            withinTwo += z <= 1.96 ? 1 : 0;
            overThree += z > 3 ? 1 : 0;
            squares += z * z;
        }

        double rms() {
            return Math.sqrt(squares / count);
        }

        double withinTwoFraction() {
            return (double) withinTwo / count;
        }
    }

    @Test
    void everythingIsFoundWithinItsStatedError() {
        Errors slopes = new Errors();
        Errors landCovers = new Errors();
        Errors sectors = new Errors();
        double slopeErrors = 0;
        double turns = 0;
        int turnsOverThree = 0;
        int tooFew = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed++) {
            PlantedNetwork town = new PlantedNetwork(seed, 720);
            List<Suspect> suspects = SectorSuspects.of(town.places, town.antennas, false, 500);
            Map<String, Double> truth = new TreeMap<>(Map.of(
                    PlantedNetwork.SWAPPED, -120.0, PlantedNetwork.SWAPPED_TOO, 120.0, PlantedNetwork.TURNED, 120.0));
            truth.keySet().removeIf(key -> blockCount(town, key) < 4); // so few tell nothing of a sector
            tooFew += 3 - truth.size();
            assertThat(suspects.stream()
                            .map(suspect ->
                                    suspect.sectorKey() + " " + suspect.kind().id()))
                    .as("seed " + seed)
                    .containsExactlyElementsOf(truth.keySet().stream()
                            .map(key -> key + (key.equals(PlantedNetwork.TURNED) ? " turned" : " swapped-feeders"))
                            .toList());
            for (Suspect suspect : suspects) {
                double off = SectorAntenna.signed(
                        suspect.turnedDegrees() - Objects.requireNonNull(truth.get(suspect.sectorKey())));
                turnsOverThree += Math.abs(off) > 3 * suspect.turnedErrorDegrees() ? 1 : 0;
                turns += suspect.turnedErrorDegrees() / suspects.size() / SEEDS;
            }
            List<Caveat> refusals = new ArrayList<>();
            LossTrend trend = FittedForm.trend(
                    CalibrationForm.SLOPES, SectorSuspects.without(suspects, town.places), false, 500, refusals);
            assertThat(refusals).isEmpty();
            LossTrend.Band band = Objects.requireNonNull(trend.bands().get("L"));
            slopes.add(PlantedNetwork.OFFSET_DB, band.offset());
            slopes.add(PlantedNetwork.SLOPE_DB, band.slope());
            slopes.add(PlantedNetwork.HEIGHT_SLOPE_DB, band.heightSlope());
            slopeErrors += (band.slope().valueDb() - PlantedNetwork.SLOPE_DB) / SEEDS;
            PlantedNetwork.LAND_COVERS_DB.forEach((name, db) ->
                    landCovers.add(db, Objects.requireNonNull(trend.landCovers().get(name))));
            for (Map.Entry<String, LossTrend.Coefficient> sector :
                    trend.sectors().entrySet()) {
                sectors.add(Objects.requireNonNull(town.sectorsDb.get(sector.getKey())), sector.getValue());
            }
        }
        // Were 3 standard errors the limit for each of 1,650 right ones, a normal's tails of 0.27 % would break it 4.5
        // times. So their root mean square must be 1 (its own error is 1 / sqrt(2 n): 0.06 of 150, 0.02 of 1,650, and
        // more where classes go together), and no more than a normal's may be over 3: of 150 0.4 are, more than 2 one
        // time in 120; of 1,650 4.5 are, more than 11 one time in 500.
        assertThat(slopes.rms()).as("slopes").isBetween(0.85, 1.15);
        // Places of a block of 500 m are taken to be alike all over it, and are so within squares of 250 m only; what
        // that would hide the blocks' own scores tell. On 600 further seeds, 3001 to 3600, classes had 1.01, sectors
        // 1.01, the slope over distance and the offset 1.07, the slope over height 0.95.
        assertThat(landCovers.rms()).as("land covers").isBetween(0.85, 1.2);
        assertThat(sectors.rms()).as("sectors").isBetween(0.95, 1.05);
        assertThat(slopes.overThree).isLessThanOrEqualTo(2);
        assertThat(landCovers.overThree).isLessThanOrEqualTo(2);
        assertThat(turnsOverThree).isLessThanOrEqualTo(2);
        assertThat(tooFew).isLessThanOrEqualTo(1);
        assertThat(sectors.overThree).isLessThanOrEqualTo(11);
        assertThat(slopes.withinTwoFraction()).isBetween(0.9, 0.99);
        assertThat(landCovers.withinTwoFraction()).isBetween(0.9, 0.99);
        assertThat(sectors.withinTwoFraction()).isBetween(0.92, 0.97);
        // Its own error is 0.5 dB / 7; a phone's floor taken as a level flattens it by more.
        assertThat(slopeErrors).as("mean error of the slope").isBetween(-0.25, 0.25);
        assertThat(turns).as("the stated error of a turn, degrees").isLessThan(10);
    }

    private static long blockCount(PlantedNetwork town, String sector) {
        return town.places.stream()
                .filter(place -> place.circumstances().sectorKey().equals(sector))
                .map(place -> Block.of(place, 500, 0, 0))
                .distinct()
                .count();
    }

    /**
     * Besides the three that point elsewhere, one sector's losses are 20 dB more than written and one's 20 dB less.
     * The other 31, whose offsets spread by 3 dB, are never named. Of the planted ones some lie in fewer than four
     * blocks (on all fifty seeds that was the case of the five of a hundred that were not named), and a few, heard in
     * few directions, are told as turned, which would explain their levels as well. Offsets are within three of their
     * stated errors: of 17 one normal one is over that one time in 20.
     */
    @Test
    void weakAndStrongSectorsAreNamedAndSoundOnesAreNot() {
        Map<String, Double> planted = Map.of("S02/1", 20.0, "S09/0", -20.0);
        int named = 0;
        int asTurned = 0;
        int overThree = 0;
        for (int seed = FIRST_SEED; seed < FIRST_SEED + SEEDS; seed += 5) {
            PlantedNetwork town = new PlantedNetwork(seed, 720);
            List<MeasuredPlace> places = town.places.stream()
                    .map(place -> by(place, "", ownTo(place.circumstances().sectorKey(), planted, town)))
                    .toList();
            List<Suspect> suspects = SectorSuspects.of(places, town.antennas, false, 500);
            assertThat(suspects.stream().map(Suspect::sectorKey).filter(key -> !planted.containsKey(key)))
                    .as("seed " + seed)
                    .containsExactly(PlantedNetwork.SWAPPED, PlantedNetwork.SWAPPED_TOO, PlantedNetwork.TURNED);
            for (Suspect suspect : suspects) {
                Double truth = planted.get(suspect.sectorKey());
                if (truth != null) {
                    named++;
                    assertThat(suspect.kind())
                            .as("seed " + seed)
                            .isIn(Suspect.Kind.TURNED, truth > 0 ? Suspect.Kind.WEAK : Suspect.Kind.STRONG);
                    asTurned += suspect.kind() == Suspect.Kind.TURNED ? 1 : 0;
                    overThree += Math.abs(suspect.offsetDb() - truth) > 3 * suspect.offsetErrorDb() ? 1 : 0;
                }
            }
        }
        assertThat(named).isGreaterThanOrEqualTo(17);
        assertThat(asTurned).isLessThanOrEqualTo(2);
        assertThat(overThree).isLessThanOrEqualTo(1);
    }

    /** What makes a sector's own offset the planted one; nothing for the others. */
    private static double ownTo(String key, Map<String, Double> planted, PlantedNetwork town) {
        Double offset = planted.get(key);
        return offset == null ? 0 : offset - Objects.requireNonNull(town.sectorsDb.get(key));
    }

    private static MeasuredPlace by(MeasuredPlace place, String campaign, double constantDb) {
        Circumstances its = place.circumstances();
        return new MeasuredPlace(
                0,
                0,
                place.eastMeters(),
                place.northMeters(),
                place.distanceKm(),
                place.predictedDb(),
                place.measuredDb() + constantDb,
                MeasuredPlace.ONE_LOCAL_MEAN,
                1,
                place.isAtLeast(),
                new Circumstances(
                        its.bandId(),
                        its.sectorKey(),
                        its.landCover(),
                        campaign,
                        its.antennaHeightMeters(),
                        its.bearingDegrees()));
    }

    private static LossTrend ofCampaigns(List<MeasuredPlace> places, List<Caveat> refusals) {
        return FittedForm.trend(CalibrationForm.SLOPES, places, true, 500, refusals);
    }

    /** Two phones drive the same streets in turn and one of them hears 6 dB less: 3 dB about the mean of both. */
    @Test
    void aPhonesConstantIsFoundWhereTwoMeasuredTheSameSectors() {
        PlantedNetwork town = new PlantedNetwork(1, 720);
        List<MeasuredPlace> places = new ArrayList<>();
        for (int i = 0; i < town.places.size(); i++) {
            places.add(by(town.places.get(i), i % 2 == 0 ? "car" : "phone", i % 2 == 0 ? 0 : 6));
        }
        List<Caveat> refusals = new ArrayList<>();
        LossTrend trend = ofCampaigns(places, refusals);
        assertThat(refusals).isEmpty();
        LossTrend.Coefficient phone = Objects.requireNonNull(trend.campaigns().get("phone"));
        assertThat(phone.valueDb()).isCloseTo(3, within(3 * phone.standardErrorDb()));
        assertThat(phone.standardErrorDb()).isLessThan(0.5);
    }

    /** A phone that was only near sectors that the other never heard: its constant and theirs are one. */
    @Test
    void aPhonesConstantIsRefusedWhereItSharesNoSector() {
        PlantedNetwork town = new PlantedNetwork(1, 720);
        List<MeasuredPlace> places = town.places.stream()
                .map(place -> by(place, place.circumstances().sectorKey().compareTo("S06") < 0 ? "car" : "phone", 0))
                .toList();
        List<Caveat> refusals = new ArrayList<>();
        assertThat(ofCampaigns(places, refusals).campaigns()).isEmpty();
        assertThat(refusals)
                .extracting(Caveat::text)
                .containsExactly(
                        "constant of campaign car: it shares no sector with another campaign, so that it cannot be told"
                                + " from the offsets of its sectors and band",
                        "constant of campaign phone: it shares no sector with another campaign, so that it cannot be"
                                + " told from the offsets of its sectors and band");
    }

    /** Of one sector alone nobody knows whether it or its band is off. */
    @Test
    void aSingleSectorsOffsetIsToldFromItsBandsByNobody() {
        List<MeasuredPlace> places = new PlantedNetwork(1, 720)
                .places.stream()
                        .filter(place -> place.circumstances().sectorKey().equals("S06/0"))
                        .toList();
        List<Caveat> refusals = new ArrayList<>();
        FittedForm.trend(CalibrationForm.OFFSET, places, false, 500, refusals);
        assertThat(refusals)
                .extracting(Caveat::text)
                .anyMatch(refusal -> refusal.startsWith("offset")
                        && refusal.contains("one sector alone was measured, so what it lacks cannot be told"));
    }
}
