package org.dakal.scenarios.antenna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.testing.SharedData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Antenna files that are not as the format has them, or as vendors ship them. All those among the resources are one
 * antenna: 17.5 dBi, 12 (angle / 65)^2 dB across and 12 (angle / 8)^2 dB along, both up to 30, tilted by 6 degrees.
 */
class MsiShapesTest {
    private final Problems problems = new Problems();

    private @Nullable MsiPattern resource(String name) throws URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(MsiShapesTest.class.getResource("m12gains.msi"))
                        .toURI())
                .resolveSibling("");
        return MsiPatternReader.read(new InputFiles(folder, problems), name, Place.of(name), problems);
    }

    private MsiPattern sound(String name) throws URISyntaxException {
        return Objects.requireNonNull(resource(name), () -> said().toString());
    }

    private List<String> said() {
        return problems.sorted().stream()
                .map(p -> p.severity() + " " + p.place() + " " + p.message())
                .toList();
    }

    private @Nullable MsiPattern read(String head, IntToDoubleFunction across, IntToDoubleFunction along) {
        StringBuilder text = new StringBuilder(head).append("\nHORIZONTAL 360\n");
        for (int i = 0; i < 360; i++) {
            text.append(i).append(' ').append(across.applyAsDouble(i)).append('\n');
        }
        text.append("VERTICAL 360\n");
        for (int i = 0; i < 360; i++) {
            text.append(i).append(' ').append(along.applyAsDouble(i)).append('\n');
        }
        return MsiPatternReader.read("a.msi", text.toString(), problems);
    }

    /** Loses a dB for each degree from an angle, up to 30. */
    private static IntToDoubleFunction lobeAt(int center) {
        return angle -> {
            int apart = Math.floorMod(angle - center, 360);
            return Math.min(30, Math.min(apart, 360 - apart));
        };
    }

    /** 30 degrees aside: 12 (30 / 65)^2 = 2.56, in tenths 2.6; 3 below the lobe: 12 (3 / 8)^2 = 1.69, in tenths 1.7. */
    private static void assertIsTheAntenna(MsiPattern antenna, double gainDbi) {
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(6);
        assertThat(antenna.frequencyMhz()).isEqualTo(940);
        assertThat(antenna.pattern().gainDbi()).isCloseTo(gainDbi, within(1e-9));
        assertThat(antenna.pattern().attenuationDb(0, 0)).isCloseTo(0, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(30, 0)).isCloseTo(2.6, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(0, 3)).isCloseTo(1.7, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "m02gainparen.msi, 9.1",
        "m04ghz.msi, 17.5",
        "m08mech.msi, 17.5",
        "m10rows361.msi, 17.5",
        "m15comma.msi, 17.5",
        "m17ctrlz.msi, 17.5",
        "m23comment.msi, 17.5",
        "m50cp1252.msi, 17.5"
    })
    void asVendorsShipThem(String name, double gainDbi) throws Exception {
        assertIsTheAntenna(sound(name), gainDbi);
        assertThat(said()).isEmpty();
    }

    @Test
    void gainsAreTurnedIntoAttenuationsWithAWord() throws Exception {
        assertIsTheAntenna(sound("m12gains.msi"), 17.5);
        assertThat(said())
                .containsExactly(
                        "WARNING m12gains.msi:6 HORIZONTAL the tables list gains, which end at the GAIN; read as"
                                + " attenuations below 17.5 dB");
    }

    @Test
    void anglesFromTheZenithAreTurnedWithAWord() throws Exception {
        assertIsTheAntenna(sound("m13zenith.msi"), 17.5);
        assertThat(said())
                .containsExactly(
                        "WARNING m13zenith.msi the vertical table has its main lobe at 96 degrees; read as counting"
                                + " from the zenith, with a tilt of 6");
    }

    @Test
    void aBoresightBehindIsRefused() throws Exception {
        assertThat(resource("m32rot.msi")).isNull();
        assertThat(said())
                .containsExactly(
                        "ERROR m32rot.msi:6 HORIZONTAL has its main lobe 180 degrees right of boresight, behind the"
                                + " antenna");
    }

    @Test
    void aLobeAboveTheHorizonWithoutStatedTiltIsAnUptiltWithAWord() throws Exception {
        assertThat(sound("m11upcount.msi").electricalTiltDegrees()).isEqualTo(-6);
        assertThat(said())
                .containsExactly(
                        "WARNING m11upcount.msi the vertical table has its main lobe 6 degrees above the horizon and"
                                + " no tilt is stated; read as an uptilt");
    }

    @Test
    void aTiltOfTheOtherSignIsTheTablesOwnWithAWord() throws Exception {
        assertIsTheAntenna(sound("m28negtilt.msi"), 17.5);
        assertThat(said())
                .containsExactly(
                        "WARNING m28negtilt.msi the vertical table has its main lobe 6 degrees below the horizon;"
                                + " read as a downtilt of 6 degrees, not as an uptilt");
    }

    @Test
    void aSecondPairOfTablesIsRefused() throws Exception {
        assertThat(resource("m25twice.msi")).isNull();
        assertThat(said())
                .containsExactly(
                        "ERROR m25twice.msi:728 HORIZONTAL is there twice, first in line 6",
                        "ERROR m25twice.msi:1089 VERTICAL is there twice, first in line 367");
    }

    /** Relative gains: 0 at the lobe, -30 behind. */
    @Test
    void gainsAgainstTheMaximumLoseTheirSign() {
        MsiPattern antenna = Objects.requireNonNull(read(
                "GAIN 15 dBi", a -> -lobeAt(0).applyAsDouble(a), a -> -lobeAt(4).applyAsDouble(a)));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(4);
        assertThat(antenna.pattern().attenuationDb(10, 5)).isCloseTo(15, within(1e-4));
        assertThat(said()).singleElement().asString().contains("sign turned");
    }

    /** Absolute gains with their negative part: 15 at the lobe, -15 from 30 degrees on. */
    @Test
    void absoluteGainsKeepWhatIsBelowZero() {
        MsiPattern antenna = Objects.requireNonNull(read(
                "GAIN 15 dBi",
                a -> 15 - lobeAt(0).applyAsDouble(a),
                a -> 15 - lobeAt(4).applyAsDouble(a)));
        assertThat(antenna.pattern().attenuationDb(180, 0)).isCloseTo(30, within(1e-4));
        assertThat(said()).singleElement().asString().contains("end at the GAIN");
    }

    /** Gains that end elsewhere than at the GAIN: what is meant is not certain. */
    private static IntToDoubleFunction fieldRatios(IntToDoubleFunction lossDb) {
        return angle -> Math.pow(10, -lossDb.applyAsDouble(angle) / 20);
    }

    /** Of the field: 1 ahead, 10^(-30 / 20) = 0.03 behind; read as losses the antenna would look back by a dB. */
    @Test
    void ratiosAreRefused() {
        assertThat(read("GAIN 15 dBi", fieldRatios(lobeAt(0)), fieldRatios(lobeAt(0))))
                .isNull();
        assertThat(said()).singleElement().asString().contains("values of 0 to 1 that are greatest ahead");
    }

    @Test
    void gainsOfAnotherAntennaAreRefused() {
        assertThat(read("GAIN 18 dBi", a -> 15 - lobeAt(0).applyAsDouble(a), lobeAt(0)))
                .isNull();
        assertThat(said()).containsExactly("ERROR a.msi:2 HORIZONTAL must list attenuations, 0 dB or more");
    }

    /** Two lobes, 6 below and 44 above the horizon: the middle between them, 19 above, loses 25 dB. */
    @ParameterizedTest
    @CsvSource({"GAIN 15 dBi, 6", "GAIN 15 dBi\\nTILT -44, -44"})
    void theLobeIsOneContiguousRange(String head, double tilt) {
        IntToDoubleFunction two =
                a -> Math.min(lobeAt(6).applyAsDouble(a), lobeAt(-44).applyAsDouble(a));
        MsiPattern antenna = Objects.requireNonNull(read(head.replace("\\n", "\n"), lobeAt(0), two));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(tilt);
        assertThat(antenna.pattern().attenuationDb(0, 0)).isCloseTo(0, within(1e-4));
        assertThat(said()).anyMatch(words -> words.contains("2 equal lobes, at 6 and -44 degrees"));
    }

    /** A flat top of equal values is one lobe, and its middle the tilt: 0 dB from 4 to 8 degrees. */
    @Test
    void aFlatTopHasItsMiddle() {
        IntToDoubleFunction flat = a -> Math.max(0, lobeAt(6).applyAsDouble(a) - 2);
        assertThat(Objects.requireNonNull(read("GAIN 15 dBi", lobeAt(0), flat)).electricalTiltDegrees())
                .isEqualTo(6);
        assertThat(said()).isEmpty();
    }

    /** An omnidirectional antenna has the same lobe behind the mast, which may be the stronger one by a tenth. */
    @Test
    void theLobeBehindAnOmnidirectionalMastIsNotTheTilt() {
        IntToDoubleFunction both =
                a -> Math.min(lobeAt(2).applyAsDouble(a) + 0.1, lobeAt(178).applyAsDouble(a));
        assertThat(Objects.requireNonNull(read("GAIN 8 dBi", a -> 0, both)).electricalTiltDegrees())
                .isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TILT 6   | 96  | 6  | from the zenith, with a tilt of 6
            TILT 6   | 84  | 6  | from straight down, with a tilt of 6
            TILT 0   | 90  | 0  | from the zenith, with a tilt of 0
            MAKE K   | 90  | 0  | from the zenith, with a tilt of 0
            TILT -6  | 354 | -6 | read as an uptilt
            TILT 6   | 354 | 6  | read as counting upwards
            MAKE K   | 20  | 20 | 20 degrees below the horizon and no tilt is stated; read as its electrical tilt
            TILT 12  | 2   | 12 | turned to the stated tilt
            TILT 0-8 | 4   | 4  | is no single tilt
            """)
    void whatCanBeReadGetsAWord(String line, int lobe, double tilt, String words) {
        MsiPattern antenna = Objects.requireNonNull(read("GAIN 15 dBi\n" + line, lobeAt(0), lobeAt(lobe)));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(tilt);
        assertThat(antenna.pattern().attenuationDb(0, 0)).isCloseTo(0, within(1e-4));
        assertThat(said()).singleElement().asString().contains(words);
    }

    /**
     * A table from the zenith, lopsided: 3 dB one degree above the lobe at 96, which is its angle 95; 9 dB elsewhere.
     */
    @ParameterizedTest
    @CsvSource({"TILT 6, 96, 95", "TILT 6, 84, 85"})
    void upStaysUpWhereverAnglesAreCountedFrom(String line, int lobe, int above) {
        MsiPattern antenna = Objects.requireNonNull(
                read("GAIN 15 dBi\n" + line, lobeAt(0), a -> a == lobe ? 0 : a == above ? 3 : 9));
        assertThat(antenna.pattern().attenuationDb(0, -1)).isCloseTo(3, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(0, 1)).isCloseTo(9, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 180, 174, 270})
    void whatNobodyCanTellIsRefused(int lobe) {
        assertThat(read("GAIN 15 dBi", lobeAt(0), lobeAt(lobe))).isNull();
        assertThat(said())
                .singleElement()
                .asString()
                .startsWith("ERROR a.msi the vertical table has its main lobe at ");
    }

    /** Both cuts miss the antenna's best direction by 3 dB; where they cross, that is 3 dB and not 6. */
    @Test
    void whatBothTablesLoseInTheirCommonDirectionCountsOnce() {
        MsiPattern antenna = Objects.requireNonNull(read(
                "GAIN 15 dBi",
                a -> 3 + lobeAt(0).applyAsDouble(a),
                a -> 3 + lobeAt(0).applyAsDouble(a)));
        assertThat(antenna.pattern().attenuationDb(0, 0)).isCloseTo(3, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(10, 0)).isCloseTo(13, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(0, 5)).isCloseTo(8, within(1e-4));
        assertThat(said()).singleElement().asString().contains("the 3 dB that both lose", "are counted once");
    }

    @Test
    void otherOffsetsAreKeptWithAWord() {
        MsiPattern antenna =
                Objects.requireNonNull(read("GAIN 15 dBi", a -> 2 + lobeAt(0).applyAsDouble(a), lobeAt(0)));
        assertThat(antenna.pattern().attenuationDb(0, 0)).isCloseTo(2, within(1e-4));
        assertThat(said())
                .singleElement()
                .asString()
                .contains("2 dB in HORIZONTAL and 0 dB in VERTICAL; both are counted");
    }

    @Test
    void aBeamAsideIsReadWithAWord() {
        MsiPattern antenna = Objects.requireNonNull(read("GAIN 15 dBi", lobeAt(328), lobeAt(0)));
        assertThat(antenna.pattern().attenuationDb(-32, 0)).isCloseTo(0, within(1e-4));
        assertThat(said())
                .containsExactly(
                        "WARNING a.msi:2 HORIZONTAL has its main lobe 32 degrees left of boresight; read as it stands");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQUENCY 940           | 940
            FREQUENCY 940,5 MHz     | 940.5
            FREQUENCY (GHz) 1.8     | 1800
            FREQUENCY 690-960       | 825
            FREQUENCY 1710 to 2690 MHz | 2200
            FREQUENCY 947000 kHz    | 947
            """)
    void frequenciesHaveUnitsAndRanges(String line, double expectedMhz) {
        MsiPattern antenna = Objects.requireNonNull(read("GAIN 15 dBi\n" + line, lobeAt(0), lobeAt(0)));
        assertThat(antenna.frequencyMhz()).isCloseTo(expectedMhz, within(1e-9));
        assertThat(said()).isEmpty();
    }

    /** A remark may begin like any keyword; a name may not break or turn what it is printed in. */
    @Test
    void remarksAndHostileNamesDoNoHarm() {
        MsiPattern antenna = Objects.requireNonNull(read(
                "NAME =HYPERLINK(1)\u202Egnp\u001B[31m\nGAIN 15 dBi\nCOMMENTS on two lines\nGain measured at 940\nName plate",
                lobeAt(0),
                lobeAt(0)));
        assertThat(antenna.pattern().name()).isEqualTo("HYPERLINK(1) gnp [31m");
        assertThat(said()).isEmpty();
    }

    @Test
    void anInvisibleCharacterInARowIsLookedThrough() {
        assertThat(MsiPatternReader.read(
                        "a.msi", "GAIN 15 dBi\nHORIZONTAL 4\n0 0\n90 1\u200B\n180 2\n270 1\n", problems))
                .isNull();
        // The row is read as 90 1, so all that is wrong is that the other table is not there.
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(p -> assertThat(p.message()).isEqualTo("has no table VERTICAL"));
    }

    /** A million rows are counted, not kept; a file larger than 4 MB is not opened. */
    @Test
    void filesAreBounded(@TempDir Path folder) throws IOException {
        String rows = "GAIN 15 dBi\nHORIZONTAL 360\n" + "x 0\n".repeat(3).replace("x", "?") + "0 0\n".repeat(500_000);
        Files.writeString(folder.resolve("many.msi"), rows);
        InputFiles files = new InputFiles(folder, problems);
        assertThat(MsiPatternReader.read(files, "many.msi", Place.of("s.yaml"), problems))
                .isNull();
        assertThat(problems.sorted()).hasSizeLessThan(10);
        Files.writeString(folder.resolve("large.msi"), "0 0\n".repeat(1_100_000));
        assertThat(MsiPatternReader.read(files, "large.msi", Place.of("s.yaml"), problems))
                .isNull();
        assertThat(said()).contains("ERROR s.yaml is larger than 4 MB, too large for text");
    }

    @Test
    void bytesThatAreNoUtf8AreWindowsLatinInAntennaFilesOnly(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.msi"), "NAME 6\u00B0".getBytes(Charset.forName("windows-1252")));
        InputFiles files = new InputFiles(folder, problems);
        assertThat(files.vendorText("a.msi", Place.of("s.yaml"))).isEqualTo("NAME 6\u00B0");
        assertThat(files.text("a.msi", Place.of("s.yaml"))).isNull();
        Files.write(folder.resolve("b.msi"), "NAME 6\u00B0".getBytes(StandardCharsets.UTF_8));
        assertThat(files.vendorText("b.msi", Place.of("s.yaml"))).isEqualTo("NAME 6\u00B0");
    }

    /**
     * Three vendors' own files. Of the third, both cuts lose 2.968 dB where they cross; the vertical one is best, 2.050
     * dB, at 20 and 21 degrees, the horizontal one 1.558 dB at 311: 1.558 + 2.050 - 2.968 = 0.640 in both.
     */
    @ParameterizedTest
    @CsvSource({
        "AMB4520R8v06_1845_M45_04T_y1.msi, 19.02, 4, 32, 0, 1",
        "B800A065-18-0E.pln, 15.75, 0, 0, 0, 0",
        "LTE-L_1960MHz_P1.txt, 3.43, 20.5, -49, 0.640, 3"
    })
    void realFiles(String name, double gainDbi, double tilt, double bestRight, double leastDb, int words)
            throws Exception {
        MsiPattern antenna = MsiPatternReader.read(SharedData.require("real/antennas/" + name));
        assertThat(antenna.pattern().gainDbi()).isCloseTo(gainDbi, within(1e-9));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(tilt);
        assertThat(antenna.pattern().attenuationDb(bestRight, 0)).isCloseTo(leastDb, within(1e-3));
        Path file = SharedData.require("real/antennas/" + name);
        MsiPatternReader.read(
                new InputFiles(Objects.requireNonNull(file.getParent()), problems), name, Place.of(name), problems);
        assertThat(said()).hasSize(words);
    }
}
