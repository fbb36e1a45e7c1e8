package org.dakal.scenarios.antenna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsiPatternReaderTest {
    private final Problems problems = new Problems();

    /** Loses a tenth of a dB for each degree from boresight, to both sides. */
    private static double horizontal(int angle) {
        return Math.min(angle, 360 - angle) * 0.1;
    }

    /** Loses a dB for each degree from a lobe this far below the horizon, up to 20. */
    private static IntToDoubleFunction lobeAt(int down) {
        return angle -> {
            int apart = Math.floorMod(angle - down, 360);
            return Math.min(20, Math.min(apart, 360 - apart));
        };
    }

    private static String table(String keyword, int count, IntToDoubleFunction attenuation) {
        StringBuilder text = new StringBuilder(keyword + " " + count + "\r\n");
        for (int i = 0; i < count; i++) {
            double angle = i * 360.0 / count;
            text.append(angle)
                    .append('\t')
                    .append(attenuation.applyAsDouble((int) angle))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String file(String head, int lobe) {
        return head + "\r\n" + table("HORIZONTAL", 360, MsiPatternReaderTest::horizontal)
                + table("VERTICAL", 360, lobeAt(lobe));
    }

    private MsiPattern read(String text) {
        return Objects.requireNonNull(MsiPatternReader.read("a.msi", text, problems), problems.sorted()::toString);
    }

    @Test
    void aFileAsVendorsShipIt() {
        String head = """
                NAME  KX 742 215 V01
                MAKE KOUH
                FREQUENCY 947
                H_WIDTH 65.00
                V_WIDTH 9.5
                FRONT_TO_BACK 18
                GAIN 15.2 dBd
                TILT ELECTRICAL
                POLARIZATION POL_45
                COMMENTS HORIZONTAL cut measured at 4 degrees
                """;
        MsiPattern antenna = read(file(head.replace("\n", "\r\n"), 0));
        assertThat(antenna.pattern().name()).isEqualTo("KX 742 215 V01");
        assertThat(antenna.pattern().gainDbi()).isCloseTo(17.35, within(1e-9)); // 15.2 + 2.15
        assertThat(antenna.frequencyMhz()).isEqualTo(947);
        assertThat(antenna.electricalTiltDegrees()).isZero();
        assertThat(problems.sorted()).isEmpty();
    }

    /** The largest value of either table, 20 dB, limits the sum: 18 dB behind and 10 dB below make 20, not 28. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "30, 0, 3",
        "-30, 0, 3",
        "0, 7, 7",
        "0, -7, 7",
        "30.5, 2.5, 5.55",
        "180, 0, 18",
        "180, 10, 20"
    })
    void tablesAddUpToTheLargestValueMeasured(double right, double below, double expectedDb) {
        MsiPattern antenna = read(file("GAIN 17 dBi", 0));
        assertThat(antenna.pattern().attenuationDb(right, below)).isCloseTo(expectedDb, within(1e-4));
    }

    /** The lobe stands 6 degrees below the horizon in the file; the engine turns it there with the sector's tilt. */
    @Test
    void electricalTiltIsTakenOutOfTheTable() {
        MsiPattern antenna = read(file("GAIN 17 dBi\r\nTILT ELECTRICAL\r\nELECTRICAL_TILT 6", 6));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(6);
        assertThat(antenna.pattern().attenuationDb(0, 0)).isZero();
        // towards the horizon: 6 degrees above the lobe
        assertThat(antenna.pattern().attenuationDb(0, 0 - antenna.electricalTiltDegrees()))
                .isCloseTo(6, within(1e-4));
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aTiltThatIsNotStatedIsReadFromTheLobe() {
        MsiPattern antenna = read(file("GAIN 17 dBi\r\nTILT ELECTRICAL", 8));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(8);
        assertThat(antenna.pattern().attenuationDb(0, 1)).isCloseTo(1, within(1e-4));
    }

    @Test
    void aTableThatCountsUpwardsIsTurnedOver() {
        // lobe at 354: 6 degrees above the horizon if angles count downwards, but the tilt is 6 degrees down
        String lopsided = table("VERTICAL", 360, angle -> angle == 354 ? 0 : angle == 355 ? 3 : 10);
        MsiPattern antenna = read("GAIN 17 dBi\nTILT 6\n" + table("HORIZONTAL", 360, angle -> 0) + lopsided);
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(6);
        assertThat(antenna.pattern().attenuationDb(0, 0)).isZero();
        // angle 355 of the file is one degree nearer the horizon than the lobe: one degree above it
        assertThat(antenna.pattern().attenuationDb(0, -1)).isCloseTo(3, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(0, 1)).isCloseTo(10, within(1e-4));
        assertThat(problems.sorted()).singleElement().satisfies(p -> {
            assertThat(p.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(p.message()).contains("6 degrees above the horizon", "counting upwards");
        });
    }

    @Test
    void anUntiltedTableUnderAStatedTiltIsUsedAsItIs() {
        MsiPattern antenna = read(file("GAIN 17 dBi\r\nTILT 10", 0));
        assertThat(antenna.electricalTiltDegrees()).isEqualTo(10);
        assertThat(antenna.pattern().attenuationDb(0, 0)).isZero();
        assertThat(problems.sorted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"GAIN 15, 17.15", "GAIN 15 dBd, 17.15", "GAIN 15.0 (dBi), 15", "gain=15dbi, 15", "GAIN\t15 dB, 17.15"})
    void gainsWithAndWithoutUnit(String line, double expectedDbi) {
        assertThat(read(file(line, 0)).pattern().gainDbi()).isCloseTo(expectedDbi, within(1e-9));
    }

    @Test
    void otherStepsAndOrdersAreUnderstood() {
        StringBuilder fromBehind = new StringBuilder("HORIZONTAL\n");
        for (int angle = -180; angle < 180; angle++) {
            fromBehind.append(angle).append(' ').append(Math.abs(angle) * 0.1).append('\n');
        }
        String closed = "VERTICAL 37\n";
        for (int angle = 0; angle <= 360; angle += 10) {
            closed += angle + " " + Math.min(angle, 360 - angle) * 0.1 + "\n";
        }
        MsiPattern antenna = read("GAIN 17 dBi\n" + fromBehind + closed);
        assertThat(antenna.pattern().attenuationDb(-90, 0)).isCloseTo(9, within(1e-4));
        assertThat(antenna.pattern().attenuationDb(0, 25)).isCloseTo(2.5, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11 5|? 5|a.msi:14 HORIZONTAL: must be an angle and an attenuation in dB
            11 5|11|a.msi:14 HORIZONTAL: must be an angle and an attenuation in dB
            11 5|11 5 7|a.msi:14 HORIZONTAL: must be an angle and an attenuation in dB
            11 5|11,0,5|a.msi:14 HORIZONTAL: must be an angle and an attenuation in dB
            11 5|11 -5|a.msi:2 HORIZONTAL: must list attenuations, 0 dB or more
            11 5|11 500|a.msi:14 HORIZONTAL: attenuation must be 0 to 200 dB
            11 5|12 5|a.msi:2 HORIZONTAL: is there twice or not a whole multiple of 1 degrees
            11 5|11.5 5|a.msi:2 HORIZONTAL: is there twice or not a whole multiple of 1 degrees
            HORIZONTAL 360|HORIZONTAL 361|a.msi:2 HORIZONTAL: has 360 lines, must have 361
            HORIZONTAL 360|HORIZONTAL 359|a.msi:2 HORIZONTAL: has 360 lines, must have 359
            HORIZONTAL 360|HORIZONTAL many|a.msi:2 HORIZONTAL: must be followed by its count of lines, 4 to 7200
            HORIZONTAL 360|Horizontal beamwidth 65|a.msi:2 HORIZONTAL: must be followed by its count of lines, 4 to 7200
            HORIZONTAL 360|COMMENTS 360|a.msi: has no table HORIZONTAL
            GAIN 17 dBi|GAIN 170 dBi|a.msi:1 GAIN: must be -20 to 60 dBi
            GAIN 17 dBi|GAIN 17 dBi\\nGAIN 18 dBi|a.msi:2 GAIN: contradicts an earlier line, which says 17
            GAIN 17 dBi|GAIN 17 dBi\\nTILT 4\\nELECTRICAL_TILT 6|a.msi:3 ELECTRICAL_TILT: contradicts an earlier line, which says 4
            GAIN 17 dBi|GAIN 17 dBi\\nTILT 60|a.msi:2 TILT: must be -45 to 45 degrees
            """)
    void whatIsWrongIsTold(String old, String replacement, String expected) {
        String sound = "GAIN 17 dBi\n" + table("HORIZONTAL", 360, a -> 5).replace(".0\t5.0\r", " 5\r")
                + table("VERTICAL", 360, a -> 1);
        String text = sound.replaceFirst("(?m)^" + old + "(\r?)$", replacement.replace("\\n", "\n") + "$1");
        assertThat(text).isNotEqualTo(sound);
        assertThat(MsiPatternReader.read("a.msi", text, problems)).isNull();
        assertThat(problems.sorted())
                .extracting(p -> p.place() + ": " + p.message())
                .containsExactly(expected);
    }

    @Test
    void filesAreReadByPath(@TempDir Path folder) throws Exception {
        Path sound = Files.writeString(folder.resolve("a.msi"), file("GAIN 17 dBi", 0));
        assertThat(MsiPatternReader.read(sound).pattern().gainDbi()).isEqualTo(17);
        Path broken = Files.writeString(folder.resolve("b.msi"), "GAIN 17 dBi");
        assertThatThrownBy(() -> MsiPatternReader.read(broken))
                .isInstanceOfSatisfying(
                        ProblemsException.class,
                        e -> assertThat(e.problems()).extracting(Problem::place).isEqualTo(List.of("b.msi")));
        assertThatThrownBy(() -> MsiPatternReader.read(folder.resolve("c.msi")))
                .isInstanceOf(NoSuchFileException.class);
    }
}
