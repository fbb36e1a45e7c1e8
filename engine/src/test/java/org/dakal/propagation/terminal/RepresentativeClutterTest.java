package org.dakal.propagation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.p1812.P1812;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

class RepresentativeClutterTest {
    private static TerrainProfile flat(double lengthMeters, int steps) {
        return TerrainProfile.evenlySpaced(lengthMeters / steps, new double[steps + 1]);
    }

    private static RadioLink link(double tx, double rx) {
        return new RadioLink(868, tx, rx, Polarization.VERTICAL, RadioEnvironment.DEFAULT, Percentages.MEDIAN);
    }

    private static double lossDb(TerrainProfile profile, double tx, double rx, LandCover cover) {
        return new P1812().pathLossDb(RepresentativeClutter.along(profile, tx, rx, cover), link(tx, rx));
    }

    private static double[] clutter(TerrainProfile profile) {
        return IntStream.range(0, profile.size())
                .mapToDouble(profile::clutterHeightMeters)
                .toArray();
    }

    /** P.1812-7, section 3.2.1; the village is ours. */
    @Test
    void heightsAreTheDocuments() {
        assertThat(Arrays.stream(LandCover.values()).mapToDouble(LandCover::representativeHeightMeters))
                .containsExactly(0.0, 0.0, 5.0, 15.0, 10.0, 15.0, 20.0);
        assertThat(LandCover.find("dense-urban")).contains(LandCover.DENSE_URBAN);
        assertThat(LandCover.find("Urban")).isEmpty();
    }

    /**
     * 1 km in two steps of 500 m gets points at 27 m and 973 m; between them 15 m stand, and R at the ends themselves.
     */
    @Test
    void roofsStandOneStreetFromBothEnds() {
        TerrainProfile over =
                RepresentativeClutter.along(TerrainProfile.evenlySpaced(500, 100, 200, 100), 30, 1.5, LandCover.URBAN);
        assertThat(over.size()).isEqualTo(5);
        assertThat(over.distanceKm(1)).isCloseTo(0.027, within(1e-12));
        assertThat(over.distanceKm(3)).isCloseTo(0.973, within(1e-12));
        // 27 m of 500 m up a slope of 100 m: 5.4 m
        assertThat(over.groundMeters(1)).isCloseTo(105.4, within(1e-9));
        assertThat(over.groundMeters(3)).isCloseTo(105.4, within(1e-9));
        assertThat(clutter(over)).containsExactly(15, 15, 15, 15, 15);

        TerrainProfile fine = RepresentativeClutter.along(flat(100, 10), 30, 1.5, LandCover.URBAN);
        // Points at 10 and 20 m, and at 80 and 90 m, stand in the streets.
        assertThat(clutter(fine)).containsExactly(15, 0, 0, 15, 15, 15, 15, 15, 15, 15, 0, 0, 15);
    }

    /**
     * Posts every 40 m to 200 m; the roofs at 27 and 173 m are nearer to the posts at 40 and 160 m, and of their zone:
     * on sea nothing stands.
     */
    @Test
    void aRoofIsOfTheZoneOfItsNearerPost() {
        assertThat(clutter(withSeaAt(1))).containsExactly(15, 0, 0, 15, 15, 15, 15, 15);
        assertThat(clutter(withSeaAt(4))).containsExactly(15, 15, 15, 15, 15, 0, 0, 15);
        assertThat(clutter(withSeaAt(5))).containsExactly(15, 15, 15, 15, 15, 15, 15, 0);
        assertThat(withSeaAt(1).zone(1)).isEqualTo(RadioZone.SEA);
        assertThat(withSeaAt(1).zone(3)).isEqualTo(RadioZone.INLAND);
    }

    private static TerrainProfile withSeaAt(int post) {
        double[] distancesKm = {0, 0.04, 0.08, 0.12, 0.16, 0.2};
        RadioZone[] zones = new RadioZone[distancesKm.length];
        Arrays.fill(zones, RadioZone.INLAND);
        zones[post] = RadioZone.SEA;
        return RepresentativeClutter.along(
                new TerrainProfile(distancesKm, new double[6], new double[6], zones), 30, 1.5, LandCover.URBAN);
    }

    /**
     * Posts every 900 m and every 9 m give a phone nearly the same roof (3 dB are diffraction's own, which counts the
     * bare points of the smooth Earth). Clutter simply added to inner points would put that roof 900 m or 9 m before
     * the phone.
     */
    @Test
    void theSpacingOfPostsDoesNotDecideHowDeepThePhoneStands() {
        assertThat(lossDb(flat(4500, 500), 30, 1.5, LandCover.URBAN))
                .isCloseTo(lossDb(flat(4500, 5), 30, 1.5, LandCover.URBAN), within(3.0));
        assertThat(lossDb(flat(4500, 5), 30, 1.5, LandCover.URBAN))
                .isGreaterThan(lossDb(flat(4500, 5), 30, 1.5, LandCover.OPEN) + 15);
        assertThat(added(500) - added(5)).isGreaterThan(10);
    }

    private static double added(int steps) {
        double[] clutter = new double[steps + 1];
        Arrays.fill(clutter, 15);
        TerrainProfile profile = TerrainProfile.evenlySpaced(4500.0 / steps, new double[steps + 1], clutter, null);
        return new P1812().pathLossDb(profile, link(30, 1.5));
    }

    /**
     * A gateway at 12 m over level ground sees over roofs of 12 m, so that its path has the phone's own roof only.
     * Buried among 15 m its horizon would rise by 3 m in 27 m, and the two horizons would meet far over the roofs.
     */
    @Test
    void anAntennaBelowTheClassStandsClearOfItsOwnRoof() {
        assertThat(RepresentativeClutter.countedHeightMeters(LandCover.URBAN, 12))
                .isEqualTo(12);
        assertThat(RepresentativeClutter.countedHeightMeters(LandCover.URBAN, 40))
                .isEqualTo(15);
        assertThat(RepresentativeClutter.countedHeightMeters(LandCover.URBAN, 3))
                .isEqualTo(15);
        double low = lossDb(flat(2000, 20), 12, 1.5, LandCover.URBAN);
        double suburban = lossDb(flat(2000, 20), 12, 1.5, LandCover.SUBURBAN);
        // 2 m of roof more in front of a phone at 1.5 m is little over a decibel.
        assertThat(low - suburban).isBetween(0.0, 3.0);
    }

    @Test
    void itDoesNotMatterWhichEndTransmits() {
        for (double length : new double[] {40, 80, 3000}) {
            assertThat(lossDb(flat(length, 3), 1.5, 20, LandCover.URBAN))
                    .isCloseTo(lossDb(flat(length, 3), 20, 1.5, LandCover.URBAN), within(1e-9));
        }
    }

    /** Within one street of a mast nothing stands; up to two streets the phone's own roof does. */
    @Test
    void shortPathsKeepThePhonesStreet() {
        assertThat(clutter(RepresentativeClutter.along(flat(27, 1), 30, 1.5, LandCover.URBAN)))
                .containsOnly(0);
        TerrainProfile over = RepresentativeClutter.along(flat(40, 1), 30, 1.5, LandCover.URBAN);
        assertThat(over.distanceKm(1)).isCloseTo(0.013, within(1e-12));
        assertThat(over.clutterHeightMeters(1)).isEqualTo(15);
        assertThat(clutter(RepresentativeClutter.along(flat(40, 1), 1.5, 1.5, LandCover.URBAN)))
                .containsOnly(0);
    }

    @Test
    void onSeaNothingStandsAndUnknownGroundStaysUnknown() {
        RadioZone[] zones = {RadioZone.INLAND, RadioZone.SEA, RadioZone.INLAND};
        TerrainProfile sea = RepresentativeClutter.along(
                TerrainProfile.evenlySpaced(500, new double[3], new double[3], zones), 30, 1.5, LandCover.URBAN);
        assertThat(clutter(sea)).containsExactly(15, 15, 0, 15, 15);
        assertThat(sea.zone(2)).isEqualTo(RadioZone.SEA);
        assertThat(RepresentativeClutter.along(
                                TerrainProfile.evenlySpaced(500, 0, Double.NaN, 0), 30, 1.5, LandCover.URBAN)
                        .isKnown())
                .isFalse();
    }

    /**
     * On a map, posts every 10 m over a slope of 1 m in 10, 100 m long; all cells have 15 m and the receiver's street
     * is 27 m wide. Points up to 20 m from the mast and at 80 and 90 m are bare; the roof stands at 73 m, on ground of
     * 7.3 m.
     */
    @Test
    void onAMapTheReceiversCellPutsTheRoof() {
        double[] ground = IntStream.rangeClosed(0, 10).mapToDouble(i -> i).toArray();
        double[] roofs = new double[11];
        Arrays.fill(roofs, 15);
        TerrainProfile over = RepresentativeClutter.onMap(TerrainProfile.evenlySpaced(10, ground, roofs, null), 27);
        assertThat(clutter(over)).containsExactly(0, 0, 0, 15, 15, 15, 15, 15, 15, 0, 0, 15);
        assertThat(over.distanceKm(8)).isCloseTo(0.073, within(1e-12));
        assertThat(over.groundMeters(8)).isCloseTo(7.3, within(1e-9));
        // A receiver in the open sees what stands beyond its cell as it is.
        roofs[10] = 0;
        TerrainProfile open = RepresentativeClutter.onMap(TerrainProfile.evenlySpaced(10, ground, roofs, null), 27);
        assertThat(clutter(open)).containsExactly(0, 0, 0, 15, 15, 15, 15, 15, 15, 15, 0);
        // Nearer to the mast than a street is wide there is no roof.
        TerrainProfile near = RepresentativeClutter.onMap(
                TerrainProfile.evenlySpaced(10, new double[3], new double[] {15, 15, 15}, null), 27);
        assertThat(clutter(near)).containsExactly(0, 0, 15);
    }

    /** Posts every 10 m: a roof that falls on the post at 80 m, or beside it by less than can be told, is that post's. */
    @Test
    void aRoofOnAPostMakesNoOther() {
        for (double roofKm : new double[] {0.08, 0.08 + 1e-10, 0.08 - 1e-10}) {
            TerrainProfile over = RepresentativeClutter.withRoof(flat(100, 10), roofKm, 15);
            assertThat(clutter(over)).as("at " + roofKm).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0);
        }
        double[] higher = new double[11];
        Arrays.fill(higher, 18);
        TerrainProfile wood = TerrainProfile.evenlySpaced(10, new double[11], higher, null);
        assertThat(clutter(RepresentativeClutter.withRoof(wood, 0.08, 15))).containsOnly(18);
        // The ends are the antennas' own.
        assertThat(clutter(RepresentativeClutter.withRoof(flat(100, 10), 0.1, 15)))
                .containsOnly(0);
        assertThat(clutter(RepresentativeClutter.withRoof(flat(100, 10), 1e-10, 15)))
                .containsOnly(0);
    }

    /** Both ends stand on ground that is known; only what lies between is not. */
    @Test
    void anUnknownPostDoesNotSpreadToItsNeighbours() {
        TerrainProfile over = RepresentativeClutter.along(
                TerrainProfile.evenlySpaced(500, 3, Double.NaN, 4), 30, 1.5, LandCover.URBAN);
        assertThat(over.groundMeters(0)).isEqualTo(3);
        assertThat(over.groundMeters(over.size() - 1)).isEqualTo(4);
        assertThat(over.groundMeters(1)).isNaN();
    }
}
