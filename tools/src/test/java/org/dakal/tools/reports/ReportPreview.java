package org.dakal.tools.reports;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.dakal.tools.reports.map.MapPicture;
import org.dakal.tools.reports.map.MapPictures;
import org.dakal.tools.reports.words.Language;

/** Writes a made-up report to look at: run it with a folder as argument. */
final class ReportPreview {
    private ReportPreview() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HillyStudy study = HillyStudy.of(arguments.length > 1 ? Double.parseDouble(arguments[1]) : 100);
        Files.createDirectories(folder);
        ImageIO.write(
                MapPicture.render(study.scenario(), study.result(), Language.ENGLISH),
                "png",
                folder.resolve("map.png").toFile());
        for (Language language : Language.values()) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            String html = HtmlReport.render(study.scenario(), study.result(), study.run(), language, new MapPictures());
            System.err.printf(
                    "%s: %d ms of processor time, %d bytes%n",
                    language,
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1_000_000,
                    html.length());
            Files.writeString(folder.resolve("report-" + language.code() + ".html"), html);
        }
    }
}
