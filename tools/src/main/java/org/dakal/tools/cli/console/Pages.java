package org.dakal.tools.cli.console;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.tools.reports.words.Language;

/** Pages and pictures for people as files of a result; each is made when its turn to be written comes. */
public final class Pages {
    private Pages() {}

    /** A page in all languages: NAME.html, and NAME-fa.html in Persian. */
    public static List<ExtraFile> of(String name, Function<Language, String> page) {
        return inAllLanguages(name, ".html", language -> file -> Files.writeString(file, page.apply(language)));
    }

    private static List<ExtraFile> inAllLanguages(
            String name, String ending, Function<Language, OutputFile.Content> content) {
        return Arrays.stream(Language.values())
                .map(language -> new ExtraFile(
                        name + (language == Language.PERSIAN ? "-fa" : "") + ending, content.apply(language)))
                .toList();
    }

    /** A page in all languages, and beside each its map: NAME-map.png, and NAME-map-fa.png in Persian. */
    public static List<ExtraFile> of(
            String name, Function<Language, String> page, Function<Language, BufferedImage> map) {
        List<ExtraFile> files = new ArrayList<>(of(name, page));
        files.addAll(inAllLanguages(name + "-map", ".png", language -> png(() -> map.apply(language))));
        return files;
    }

    /** A picture as a PNG file. */
    public static OutputFile.Content png(Supplier<BufferedImage> picture) {
        return file -> {
            if (!ImageIO.write(picture.get(), "png", file.toFile())) {
                throw new IOException("this Java cannot write PNG pictures");
            }
        };
    }
}
