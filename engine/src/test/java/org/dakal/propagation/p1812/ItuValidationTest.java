package org.dakal.propagation.p1812;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.dakal.propagation.Polarization;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.SharedData;
import org.dakal.units.EarthCurvature;
import org.junit.jupiter.api.Test;

/**
 * Every validation result of the ITU's reference software data for P.1812, final and intermediate. The data may not be
 * redistributed, so the test is skipped by name where it is absent.
 */
class ItuValidationTest {
    private static final Pattern RESULT_NAME = Pattern.compile("(.+)_(\\d+)_log\\.csv");

    @Test
    void everyResultAndEveryIntermediateValue() throws IOException {
        Path folder = SharedData.require("refvectors/itu-p1812");
        SoftAssertions softly = new SoftAssertions();
        int resultCount = 0;
        try (Stream<Path> files =
                Files.list(folder.resolve("validation_results")).sorted()) {
            for (Path file : files.toList()) {
                var name = RESULT_NAME.matcher(file.getFileName().toString());
                if (name.matches()) {
                    Path profile = folder.resolve("validation_profiles/" + name.group(1) + ".csv");
                    check(softly, file.getFileName().toString(), readProfile(profile), readLog(file));
                    resultCount++;
                }
            }
        }
        softly.assertAll();
        assertThat(resultCount).isEqualTo(63);
    }

    private static void check(SoftAssertions softly, String name, TerrainProfile profile, Map<String, Double> log) {
        double latitude = centreLatitudeDegrees(log);
        P1812Input input = new P1812Input(
                value(log, "f (GHz)") * 1000,
                value(log, "p (%)"),
                value(log, "pL (%)"),
                value(log, "htg (m)"),
                value(log, "hrg (m)"),
                value(log, "pol") == 1 ? Polarization.HORIZONTAL : Polarization.VERTICAL,
                value(log, "N0"),
                value(log, "DN"),
                latitude,
                value(log, "dct (km)"),
                value(log, "dcr (km)"),
                value(log, "sigmaL (dB)"));
        P1812Result result = P1812.compute(profile, input);
        Map<String, Double> ours = ours(profile, input, result, latitude);
        ours.forEach((key, actual) ->
                softly.assertThat(actual).describedAs("%s: %s", name, key).isCloseTo(value(log, key), tolerance(key)));
        softly.assertThat(ours.size()).describedAs("%s: values compared", name).isEqualTo(51);
    }

    /** 0.01 of the unit; weights and shares have none and get 1e-4. */
    private static Offset<Double> tolerance(String key) {
        return Offset.offset(key.startsWith("F") || key.startsWith("w ") ? 1e-4 : 0.01);
    }

    private static Map<String, Double> ours(
            TerrainProfile profile, P1812Input input, P1812Result result, double latitude) {
        PathGeometry path = result.path();
        Map<String, Double> map = new LinkedHashMap<>();
        map.put("d (km)", path.distanceKm());
        map.put("dlt (km) Eq (78)", path.transmitterHorizon().distanceKm());
        map.put("dlr (km) Eq (81a)", path.receiverHorizon().distanceKm());
        map.put("th_t (mrad) Eqs (76-78)", path.transmitterHorizon().elevationMilliradians());
        map.put("th_r (mrad) Eqs (79-81)", path.receiverHorizon().elevationMilliradians());
        map.put("th (mrad) Eq (82)", path.angularDistanceMilliradians());
        map.put("hts (m)", path.transmitterMeters());
        map.put("hrs (m)", path.receiverMeters());
        map.put("htc (m) Table 5", profile.groundMeters(0) + input.transmitterHeightAboveGroundMeters());
        map.put("hrc (m) Table 5", profile.groundMeters(profile.size() - 1) + input.receiverHeightAboveGroundMeters());
        map.put("w Table 5", result.zones().seaFraction());
        map.put("dtm (km) Sec 3.6", result.zones().longestLandKm());
        map.put("dlm (km) Sec 3.6", result.zones().longestInlandKm());
        map.put("phi (deg) Eq (4)", latitude);
        map.put("b0 (%) Eq (5)", result.beta0Percent());
        map.put("ae (km) Eq (7a)", result.effectiveEarthRadiusKm());
        map.put("hst (m) Eq (85)", path.smooth().fittedTransmitterMeters());
        map.put("hsr (m) Eq (86)", path.smooth().fittedReceiverMeters());
        map.put("hst (m) Eq (90a)", path.ductingTransmitterMeters());
        map.put("hsr (m) Eq (90b)", path.ductingReceiverMeters());
        map.put("hstd (m) Eq (89)", path.smooth().transmitterMeters());
        map.put("hsrd (m) Eq (89)", path.smooth().receiverMeters());
        map.put("htc (m) Eq (37a)", path.transmitterMeters() - path.smooth().transmitterMeters());
        map.put("hrc (m) Eq (37b)", path.receiverMeters() - path.smooth().receiverMeters());
        map.put("hte (m) Eq (92a)", path.effectiveTransmitterMeters());
        map.put("hre (m) Eq (92b)", path.effectiveReceiverMeters());
        map.put("hm (m) Eq (93)", path.roughnessMeters());
        map.put("Fi Eq (40)", result.diffraction().interpolation());
        map.put("Fj Eq (57)", result.combination().angleWeight());
        map.put("Fk Eq (58)", result.combination().distanceWeight());
        map.put("Lbfs Eq (8)", result.sight().freeSpaceDb());
        map.put("Lb0p Eq (10)", result.sight().timeDb());
        map.put("Lb0b Eq (11)", result.sight().betaDb());
        // the log keeps the last pass, which is the one at beta0
        map.put("Lbulla (dB) Eq (21)", result.diffraction().beta().actualBullingtonDb());
        map.put("Lbulls (dB) Eq (21)", result.diffraction().beta().smoothBullingtonDb());
        map.put("Ldsph (dB) Eq (27)", result.diffraction().beta().sphericalEarthDb());
        map.put("Ld50 (dB) Eq (39)", result.diffraction().medianDb());
        map.put("Ldb (dB) Eq (39)", result.diffraction().betaDb());
        map.put("Ldp (dB) Eq (41)", result.diffraction().timeDb());
        map.put("Lbd50 (dB) Eq (42)", result.combination().medianDiffractionDb());
        // Where ducting loses less than diffraction the log shows Lbda in the row of Lbd: in all these rows Lb0p + Ldp
        // of
        // the same log is our Lbd, and Lbd is not.
        map.put(
                "Lbd (dB) Eq (43)",
                Math.min(
                        result.combination().timeDiffractionDb(),
                        result.combination().diffractionWithDuctingDb()));
        map.put("Lb0p + Ldp", result.combination().timeDiffractionDb());
        map.put("Lminb0p (dB) Eq (59)", result.combination().leastWithSubPathDb());
        map.put("Lba (dB) Eq (46)", result.ductingDb());
        map.put("Lminbap (dB) Eq (60)", result.combination().leastWithDuctingDb());
        map.put("Lbda (dB) Eq (61)", result.combination().diffractionWithDuctingDb());
        map.put("Lbam (dB) Eq (62)", result.combination().withoutScatterDb());
        map.put("Lbs (dB) Eq (44)", result.troposcatterDb());
        map.put("Lbc (dB) Eq (63)", result.combination().lossDb());
        map.put("Lb (dB) Eq (69)", result.lossDb());
        map.put("Ep (dBuV/m) Eq (70)", 199.36 + 20 * Math.log10(input.frequencyMhz() / 1000) - result.lossDb());
        return map;
    }

    private static double value(Map<String, Double> log, String key) {
        return Objects.requireNonNull(log.get(key), key);
    }

    /** Keys are name and reference; the values are in the fourth column. */
    private static Map<String, Double> readLog(Path file) throws IOException {
        Map<String, Double> log = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (cells.length >= 4 && !cells[3].isBlank() && !cells[3].startsWith("Value")) {
                log.put((cells[0].strip() + " " + cells[1].strip()).strip(), Double.valueOf(cells[3].strip()));
            }
        }
        log.put("Lb0p + Ldp", value(log, "Lb0p Eq (10)") + value(log, "Ldp (dB) Eq (41)"));
        return log;
    }

    private static TerrainProfile readProfile(Path file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        boolean inProfile = false;
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("{End of Profile}")) {
                break;
            }
            if (inProfile && !line.startsWith("Number of Points")) {
                rows.add(line.split(",", -1));
            }
            inProfile |= line.startsWith("{Begin of Profile}");
        }
        int n = rows.size();
        double[] distances = new double[n];
        double[] heights = new double[n];
        double[] clutter = new double[n];
        RadioZone[] zones = new RadioZone[n];
        for (int i = 0; i < n; i++) {
            String[] row = rows.get(i);
            distances[i] = Double.parseDouble(row[0]);
            heights[i] = Double.parseDouble(row[1]);
            clutter[i] = Double.parseDouble(row[3]);
            zones[i] = switch (row[4].strip()) {
                case "1" -> RadioZone.SEA;
                case "3" -> RadioZone.COASTAL;
                case "4" -> RadioZone.INLAND;
                default -> throw new IllegalArgumentException(file + ": zone " + row[4]);
            };
        }
        return new TerrainProfile(distances, heights, clutter, zones);
    }

    /**
     * The point half the profile's length along the great circle from the transmitter; some profiles are cut shorter
     * than their ends lie apart.
     */
    private static double centreLatitudeDegrees(Map<String, Double> log) {
        double t = Math.toRadians(value(log, "phi_t (deg)"));
        double r = Math.toRadians(value(log, "phi_r (deg)"));
        double difference = Math.toRadians(value(log, "lam_r (deg)") - value(log, "lam_t (deg)"));
        double bearing = Math.atan2(
                Math.sin(difference) * Math.cos(r),
                Math.cos(t) * Math.sin(r) - Math.sin(t) * Math.cos(r) * Math.cos(difference));
        double arc = value(log, "d (km)") / 2 / EarthCurvature.EARTH_RADIUS_KM;
        return Math.toDegrees(Math.asin(Math.sin(t) * Math.cos(arc) + Math.cos(t) * Math.sin(arc) * Math.cos(bearing)));
    }
}
