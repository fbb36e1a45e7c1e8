package org.dakal.benchmarks.measured;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The campaigns as tables of links for {@code dakal calibrate}. Usage: {@code MeasuredLinkTables FOLDER OUT}, the
 * folder that holds {@code measured} and {@code terrain}. Profiles are those of {@link MeasuredTable}: cut out of the
 * terrain where it covers a campaign, straight between the ends elsewhere.
 */
public final class MeasuredLinkTables {
    private MeasuredLinkTables() {}

    /** Writes beirut.jsonl, recife.jsonl and ota.jsonl. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2 || !Files.isDirectory(Path.of(args[0]).resolve("measured"))) {
            System.err.println("Usage: measured-links FOLDER OUT, where FOLDER holds measured and terrain.");
            System.exit(2);
        }
        write(Path.of(args[0]), Path.of(args[1]));
    }

    static void write(Path data, Path out) throws IOException {
        Files.createDirectories(out);
        write(Beirut.read(data), out.resolve("beirut.jsonl"));
        write(Recife.read(data, false), out.resolve("recife.jsonl"));
        write(Ota.read(data), out.resolve("ota.jsonl"));
    }

    private static void write(Campaign campaign, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            List<MeasuredPoint> points = campaign.points();
            for (int i = 0; i < points.size(); i++) {
                lines.write(line(i + 1, points.get(i)).toString());
                lines.write('\n');
            }
        }
    }

    private static ObjectNode line(int number, MeasuredPoint point) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.put("id", number);
        line.put("frequencyMhz", point.frequencyMhz());
        line.put("txHeightAboveGroundMeters", point.baseHeightMeters());
        line.put("rxHeightAboveGroundMeters", point.mobileHeightMeters());
        line.put("rxLatitudeDegrees", point.latitudeDegrees());
        line.put("rxLongitudeDegrees", point.longitudeDegrees());
        line.put("pathLossDb", point.measuredDb());
        line.put("spacingMeters", point.profile().spacingMeters());
        ArrayNode heights = line.putArray("heightsMeters");
        for (int i = 0; i < point.profile().size(); i++) {
            heights.add(point.profile().groundMeters(i));
        }
        return line;
    }
}
