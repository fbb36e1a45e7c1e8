package org.dakal.propagation.itm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioClimate;
import org.junit.jupiter.api.Test;

/** The published test data of NTIA (see NOTICE.md beside it): printed with one or two decimals, compared as printed. */
class NtiaCasesTest {
    @Test
    void pointToPoint() {
        List<Map<String, String>> cases = table("p2p.csv");
        List<String> profiles = lines("pfls.csv");
        assertThat(cases).hasSize(5).hasSameSizeAs(profiles);
        for (int i = 0; i < cases.size(); i++) {
            Map<String, String> row = cases.get(i);
            ItmResult result = onProfile(profiles.get(i), input(row, percentages(row)));
            assertThat(result.lossDb()).describedAs("case " + i).isCloseTo(number(row, "A__db"), within(0.005001));
        }
    }

    @Test
    void area() {
        List<Map<String, String>> cases = table("area.csv");
        assertThat(cases).hasSize(5);
        for (Map<String, String> row : cases) {
            ItmResult result = ItmEntries.area(
                    SitingCriteria.ofNumber((int) number(row, "tx_siting_criteria")),
                    SitingCriteria.ofNumber((int) number(row, "rx_siting_criteria")),
                    number(row, "d__km"),
                    number(row, "delta_h__meter"),
                    input(row, percentages(row)));
            assertThat(result.lossDb()).describedAs(row.toString()).isCloseTo(number(row, "A__db"), within(0.05001));
        }
    }

    @Test
    void pointToPointExampleWithItsIntermediateValues() {
        Map<String, String> example = example("i_p2ptls.txt");
        ItmResult result = onProfile(lines("examples/pfl.txt").get(0), input(example, percentages(example)));
        assertThat(result.status()).isEqualTo(ItmStatus.SUCCESS);
        assertThat(result.warnings()).isEmpty();
        assertThat(result.lossDb()).isCloseTo(114.5, within(0.05));
        assertThat(result.freeSpaceDb()).isCloseTo(114.5, within(0.05));
        ItmPath path = Objects.requireNonNull(result.path());
        assertThat(path.distanceMeters()).isCloseTo(3635, within(0.5));
        assertThat(path.transmitter().horizonAngleRadians()).isCloseTo(-1.949e-3, within(0.5e-6));
        assertThat(path.receiver().horizonAngleRadians()).isCloseTo(-0.856e-3, within(0.5e-6));
        assertThat(path.transmitter().horizonDistanceMeters()).isCloseTo(14_868, within(0.5));
        assertThat(path.receiver().horizonDistanceMeters()).isCloseTo(6494, within(0.5));
        assertThat(path.transmitter().effectiveHeightMeters()).isCloseTo(15, within(0.05));
        assertThat(path.receiver().effectiveHeightMeters()).isCloseTo(3, within(0.05));
        assertThat(path.irregularityMeters()).isCloseTo(3.2, within(0.05));
        assertThat(Objects.requireNonNull(result.medium()).surfaceRefractivityNUnits())
                .isCloseTo(251.5, within(0.05));
        assertThat(Objects.requireNonNull(result.reference()))
                .isEqualTo(new ReferenceAttenuation(0, ReferenceAttenuation.Mode.LINE_OF_SIGHT));
    }

    @Test
    void pointToPointTableOfConfidenceAndReliability() {
        // o_p2pcr_tbl.txt: rows are reliability, columns confidence
        double[] percents = {10, 60, 90};
        double[] reliabilities = {10, 65, 90};
        double[][] expected = {{110.9, 117.2, 129.1}, {110.9, 117.4, 129.2}, {110.9, 117.5, 129.3}};
        Map<String, String> example = example("i_p2pcr_tbl.txt");
        for (int r = 0; r < 3; r++) {
            for (int c = 0; c < 3; c++) {
                Percentages asked = ItmEntries.confidenceReliability(percents[c], reliabilities[r], 1);
                ItmResult result = onProfile(lines("examples/pfl.txt").get(0), input(example, asked));
                assertThat(result.lossDb())
                        .describedAs("confidence %s, reliability %s", percents[c], reliabilities[r])
                        .isCloseTo(expected[r][c], within(0.0501));
            }
        }
    }

    @Test
    void areaExamples() {
        Map<String, String> confidence = example("i_areacr.txt");
        ItmResult near = ItmEntries.area(
                SitingCriteria.RANDOM,
                SitingCriteria.RANDOM,
                1,
                0,
                input(confidence, ItmEntries.confidenceReliability(77, 90, 3)));
        assertThat(near.lossDb()).isCloseTo(118.3, within(0.05));
        assertThat(near.warningFlags()).isZero();
        Map<String, String> tls = example("i_areatls.txt");
        ItmResult rolling =
                ItmEntries.area(SitingCriteria.RANDOM, SitingCriteria.RANDOM, 10, 20, input(tls, percentages(tls)));
        assertThat(rolling.lossDb()).isCloseTo(134.5, within(0.05));
        assertThat(Objects.requireNonNull(rolling.reference()).attenuationDb()).isCloseTo(11.2, within(0.05));
    }

    @Test
    void areaTableFromTenToAThousandKilometres() {
        Map<String, String> example = example("i_areacr_tbl.txt");
        double[] confidences = {50, 75, 90};
        int rowCount = 0;
        for (String line : lines("examples/o_areacr_tbl.txt")) {
            String[] cells = line.strip().split("\\s+", -1);
            if (cells.length == 5 && cells[0].matches("\\d+")) {
                for (int c = 0; c < 3; c++) {
                    ItmResult result = ItmEntries.area(
                            SitingCriteria.RANDOM,
                            SitingCriteria.RANDOM,
                            Double.parseDouble(cells[0]),
                            0,
                            input(example, ItmEntries.confidenceReliability(confidences[c], 90, 3)));
                    assertThat(result.lossDb())
                            .describedAs(line)
                            .isCloseTo(Double.parseDouble(cells[c + 2]), within(0.0501));
                }
                rowCount++;
            }
        }
        assertThat(rowCount).isEqualTo(19);
    }

    private static ItmResult onProfile(String line, ItmInput input) {
        double[] numbers = Arrays.stream(line.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] heights = Arrays.copyOfRange(numbers, 2, numbers.length);
        assertThat(heights).hasSize((int) numbers[0] + 1);
        return ItmEntries.pointToPoint(heights, numbers[1], input);
    }

    private static ItmInput input(Map<String, String> row, Percentages percentages) {
        return new ItmInput(
                number(row, "f__mhz"),
                number(row, "h_tx__meter"),
                number(row, "h_rx__meter"),
                number(row, "pol") == 0 ? Polarization.HORIZONTAL : Polarization.VERTICAL,
                number(row, "N_0"),
                number(row, "epsilon"),
                number(row, "sigma"),
                RadioClimate.ofNumber((int) number(row, "climate")),
                percentages);
    }

    private static Percentages percentages(Map<String, String> row) {
        return new Percentages(
                number(row, "time"), number(row, "location"), number(row, "situation"), (int) number(row, "mdvar"));
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(Objects.requireNonNull(row.get(name), name));
    }

    private static List<Map<String, String>> table(String name) {
        List<String> lines = lines(name);
        String[] names = lines.get(0).split(",", -1);
        return lines.subList(1, lines.size()).stream()
                .map(line -> {
                    String[] cells = line.split(",", -1);
                    Map<String, String> row = new HashMap<>();
                    for (int i = 0; i < names.length; i++) {
                        row.put(names[i], cells[i]);
                    }
                    return row;
                })
                .toList();
    }

    private static Map<String, String> example(String name) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines("examples/" + name)) {
            String[] cells = line.split(",", 2);
            values.put(cells[0], cells[1]);
        }
        return values;
    }

    private static List<String> lines(String name) {
        try (InputStream in = NtiaCasesTest.class.getResourceAsStream("/ntia-itm/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
