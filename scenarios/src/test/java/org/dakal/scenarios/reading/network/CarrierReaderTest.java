package org.dakal.scenarios.reading.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.dakal.network.Technology;
import org.dakal.scenarios.reading.shared.ScenarioKeys;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFields;
import org.dakal.scenarios.source.YamlFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierReaderTest {
    private final Problems problems = new Problems();

    private CarrierReader.Carrier read(Technology technology, String keys) {
        String text = "{id: B, technology: " + technology + ", radiusKm: 5, " + keys + "}";
        YamlFields fields = Objects.requireNonNull(YamlFields.of(
                Objects.requireNonNull(YamlFile.read("s.yaml", text, problems)), ScenarioKeys.BAND, problems));
        return new CarrierReader(fields, technology).read(fields.number("bandwidthMhz", BandsSection.BANDWIDTHS_MHZ));
    }

    private List<String> said() {
        return problems.sorted().stream()
                .map(p -> p.severity() + " " + p.place() + " " + p.message())
                .toList();
    }

    /** Middle of n78: (3300 + 3800) / 2; of LTE's band 3: (1805 + 1880) / 2. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NR  | frequencyMhz: 3500, bandwidthMhz: 100                           | 3500   | 30
            NR  | band: n78, bandwidthMhz: 100                                    | 3550   | 30
            NR  | band: N78, nrArfcn: 622000, frequencyMhz: 3330, bandwidthMhz: 60 | 3330  | 30
            NR  | nrArfcn: 632000, bandwidthMhz: 100                              | 3480   | 30
            NR  | band: n7, bandwidthMhz: 20                                      | 2655   | 15
            NR  | frequencyMhz: 2655, bandwidthMhz: 20                            | 2655   | 30
            NR  | band: n258, bandwidthMhz: 200                                   | 25875  | 120
            NR  | band: n78, subcarrierSpacingKhz: 15, bandwidthMhz: 20           | 3550   | 15
            LTE | earfcn: 1300, bandwidthMhz: 20                                  | 1815   | 15
            LTE | earfcn: 1300, band: 3, frequencyMhz: 1815, bandwidthMhz: 20     | 1815   | 15
            LTE | band: B3, bandwidthMhz: 20                                      | 1842.5 | 15
            LTE | band: b3, frequencyMhz: 1815, bandwidthMhz: 20                  | 1815   | 15
            GSM | frequencyMhz: 940, bandwidthMhz: 0.2                            | 940    | NaN
            """)
    void carriers(Technology technology, String keys, double expectedMhz, double expectedSpacingKhz) {
        CarrierReader.Carrier carrier = read(technology, keys);
        assertThat(said()).isEmpty();
        assertThat(carrier.frequencyMhz()).isCloseTo(expectedMhz, within(1e-9));
        assertThat(Double.valueOf(carrier.subcarrierSpacingKhz())).isEqualTo(Double.valueOf(expectedSpacingKhz));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NR  | bandwidthMhz: 100 | ERROR s.yaml frequencyMhz is missing; a band needs it, or band, earfcn or nrArfcn
            NR  | bandwidthMhz: 100, band: n79, frequencyMhz: 3500 | ERROR s.yaml:1 frequencyMhz is 3500 MHz, outside the downlink of band n79, 4400 to 5000 MHz
            NR  | bandwidthMhz: 100, band: n79, nrArfcn: 620000 | ERROR s.yaml:1 nrArfcn is 3300 MHz, outside the downlink of band n79, 4400 to 5000 MHz
            NR  | bandwidthMhz: 100, nrArfcn: 620000, frequencyMhz: 3400 | ERROR s.yaml:1 frequencyMhz contradicts nrArfcn 620000, which is 3300 MHz
            NR  | bandwidthMhz: 100, nrArfcn: 600000 | ERROR s.yaml:1 nrArfcn is 3000 MHz, in no downlink of NR
            NR  | bandwidthMhz: 100, band: n84 | ERROR s.yaml:1 band is no band of NR with a downlink
            NR  | bandwidthMhz: 100, band: n78, earfcn: 1300 | ERROR s.yaml:1 earfcn is for LTE, the band is of NR
            NR  | bandwidthMhz: 100, band: n78, subcarrierSpacingKhz: 120 | ERROR s.yaml:1 subcarrierSpacingKhz must be 15, 30 or 60 at 3550 MHz
            NR  | bandwidthMhz: 75, band: n78 | WARNING s.yaml:1 bandwidthMhz NR has channels of 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 80, 90 or 100 MHz with subcarriers 30 kHz apart; resource blocks are counted in proportion
            LTE | bandwidthMhz: 20, band: n78 | ERROR s.yaml:1 band is no band of LTE with a downlink
            LTE | bandwidthMhz: 20, earfcn: 18300 | ERROR s.yaml:1 earfcn is no downlink channel of LTE
            LTE | bandwidthMhz: 20, earfcn: 1300, band: 5 | ERROR s.yaml:1 earfcn is in band 3, not in band 5
            LTE | bandwidthMhz: 20, earfcn: 1300.5 | ERROR s.yaml:1 earfcn must be a whole number
            LTE | bandwidthMhz: 20, band: 3, subcarrierSpacingKhz: 30 | ERROR s.yaml:1 subcarrierSpacingKhz is for NR, the band is of LTE
            LTE | bandwidthMhz: 12, band: 3 | WARNING s.yaml:1 bandwidthMhz LTE has channels of 1.4, 3, 5, 10, 15 or 20 MHz; resource blocks are counted in proportion
            LTE | bandwidthMhz: 20, band: 3, frequencyMhz: 1814 | ERROR s.yaml:1 bandwidthMhz makes a carrier of 1804 to 1824 MHz, beyond the downlink of band 3, 1805 to 1880 MHz
            LTE | bandwidthMhz: 10, band: 31 | ERROR s.yaml:1 bandwidthMhz makes a carrier of 460 to 470 MHz, beyond the downlink of band 31, 462.5 to 467.5 MHz
            GSM | bandwidthMhz: 0.2, frequencyMhz: 940, band: 8 | ERROR s.yaml:1 band is for LTE and NR, the band is of GSM
            """)
    void contradictionsAreProblems(Technology technology, String keys, String expected) {
        read(technology, keys);
        assertThat(said()).containsExactly(expected);
    }
}
