package org.dakal.tools.cli.console;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
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
        List<ExtraFile> files = new ArrayList<>();
        for (Language language : Language.values()) {
            files.add(new ExtraFile(
                    name + (language == Language.PERSIAN ? "-fa" : "") + ".html",
                    file -> Files.writeString(file, page.apply(language))));
        }
        return files;
    }

    /** A page in all languages, and a map beside it. */
    public static List<ExtraFile> of(
            String name, Function<Language, String> page, String mapFile, Supplier<BufferedImage> map) {
        List<ExtraFile> files = of(name, page);
        // Between the pages: two threads that write then share out what takes longest.
        files.add(1, new ExtraFile(mapFile, png(map)));
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
