package org.dakal.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.tools.reports.map.MapPicture;
import org.dakal.tools.reports.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportMapTest {
    @Test
    void theMapShowsTheClassesInTheirPlaces() {
        BufferedImage map = MapPicture.render(SmallStudy.scenario(), SmallStudy.result(), Language.ENGLISH);

        assertThat(map.getWidth()).isEqualTo(1250);
        // Columns 1 to 22 are shown on 1250 pixels, so a column is 56.8 wide. Row 11 (pixel 596) is free of labels and
        // roads.
        assertThat(isBlue(map.getRGB(pixel(4), 596))).as("good in column 4").isTrue();
        assertThat(isRed(map.getRGB(pixel(19), 596))).as("blind in column 19").isTrue();
        assertThat(isBlue(map.getRGB(24, 596)) || isRed(map.getRGB(24, 596)))
                .as("outside")
                .isFalse();
    }

    @Test
    void aPersianMapCanBeDrawnToo() {
        BufferedImage map = MapPicture.render(SmallStudy.scenario(), SmallStudy.result(), Language.PERSIAN);
        assertThat(map.getWidth()).isEqualTo(1250);
    }

    /** Fonts cannot be taken from a running Java: another one is started that finds none. */
    @Test
    void withoutAnyFontsTheMapIsDrawnWithoutWords(@TempDir Path empty) throws Exception {
        Path configuration =
                Files.writeString(empty.resolve("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        Path picture = empty.resolve("map.png");
        ProcessBuilder other = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Duser.home=" + empty,
                "-cp",
                System.getProperty("java.class.path"),
                SmallMap.class.getName(),
                picture.toString());
        other.environment().put("FONTCONFIG_FILE", configuration.toString());
        Process process = other.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(1250);
    }

    /** Draws the small study's map into a file. */
    static final class SmallMap {
        private SmallMap() {}

        public static void main(String[] arguments) throws IOException {
            BufferedImage map = MapPicture.render(SmallStudy.scenario(), SmallStudy.result(), Language.ENGLISH);
            ImageIO.write(map, "png", Path.of(arguments[0]).toFile());
        }
    }

    private static int pixel(int column) {
        return (int) ((column - 1 + 0.3) * 1250 / 22);
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 0xff) > (rgb >> 16 & 0xff) + 40;
    }

    private static boolean isRed(int rgb) {
        return (rgb >> 16 & 0xff) > (rgb & 0xff) + 60;
    }
}
