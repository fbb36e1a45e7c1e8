package org.dakal.scenarios.antenna;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.network.AntennaPattern;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads MSI/Planet antenna files, {@code .msi} and {@code .pln}, which are one format (Altair WinProp user guide,
 * "Types of Antenna Patterns"; MathWorks, "Read, Visualize and Write MSI Planet Antenna Files"): keyword lines (NAME,
 * MAKE, FREQUENCY, GAIN, TILT, ...) and two tables of attenuation against the maximum, HORIZONTAL clockwise from
 * boresight and VERTICAL downwards from the horizon, one line per angle.
 * Keywords not needed here are passed over. Tables of another kind are recognised by their shape and converted with a
 * word, or refused ({@link MsiShape}, {@link MainLobe}).
 */
public final class MsiPatternReader {
    private static final Pattern KEYWORD = Pattern.compile("([A-Za-z_]++)(?!\\d)[\\s:=,;]*(.*)");
    private static final char NO_BREAK_SPACE = '\u00A0';

    /** Ctrl-Z, which DOS editors end a file with. */
    private static final char END_OF_FILE = '\u001A';

    private final Problems problems;
    private final MsiHeader header;
    private @Nullable MsiTable horizontal;
    private @Nullable MsiTable vertical;

    private MsiPatternReader(Problems problems) {
        this.problems = problems;
        this.header = new MsiHeader(problems);
    }

    /**
     * Reads a file.
     *
     * @throws ProblemsException with all that is wrong in it
     * @throws IOException when it cannot be read at all
     */
    public static MsiPattern read(Path file) throws ProblemsException, IOException {
        Problems problems = new Problems();
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
        String shortName = String.valueOf(absolute.getFileName());
        if (!Files.isReadable(absolute)) {
            throw new NoSuchFileException(file.toString());
        }
        MsiPattern pattern = read(new InputFiles(folder, problems), shortName, Place.of(shortName), problems);
        problems.throwIfErrors();
        if (pattern == null) {
            throw new IllegalStateException("no pattern and no problem in " + file);
        }
        return pattern;
    }

    /** Reads one of a scenario's files; null when it is not usable, and what is wrong is in the problems. */
    public static @Nullable MsiPattern read(InputFiles files, String name, Place namedAt, Problems problems) {
        String text = files.vendorText(name, namedAt);
        return text == null ? null : read(name, text, problems);
    }

    /** Reads a file's text; null when it is not usable, and what is wrong is in the problems. */
    public static @Nullable MsiPattern read(String file, String text, Problems problems) {
        int errorsBefore = problems.errorCount();
        MsiPatternReader reader = new MsiPatternReader(problems);
        Place place = Place.of(file);
        reader.readLines(place, lines(text));
        MsiHeader header = reader.header;
        MsiTable horizontal = reader.horizontal;
        MsiTable vertical = reader.vertical;
        if (problems.errorCount() > errorsBefore || horizontal == null || vertical == null) {
            return null;
        }
        MsiShape shape = MsiShape.of(horizontal, vertical, header.writtenGainDb(), header.gainDbi(), problems);
        if (shape == null || !shape.checkBoresight(horizontal.place(), problems)) {
            return null;
        }
        MainLobe lobe = MainLobe.find(place, shape.verticalDb(), header.tiltDegrees(), problems);
        if (lobe == null) {
            return null;
        }
        MsiShape sum = shape.withoutSharedOffset(place, lobe, problems);
        AntennaPattern pattern = new AntennaPattern(
                header.name(file),
                header.gainDbi(),
                shape.largestDb(),
                sum.horizontalDb(),
                lobe.untilted(sum.verticalDb()));
        return new MsiPattern(pattern, lobe.tiltDegrees(), header.frequencyMhz());
    }

    private static String[] lines(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == END_OF_FILE || Character.isWhitespace(text.charAt(end - 1)))) {
            end--;
        }
        return text.substring(0, end).replace(NO_BREAK_SPACE, ' ').lines().toArray(String[]::new);
    }

    private void readLines(Place file, String[] lines) {
        int i = 0;
        while (i < lines.length) {
            Place place = file.atLine(i + 1);
            Matcher line = KEYWORD.matcher(lines[i].strip());
            i++;
            if (!line.matches()) {
                continue; // a remark, or what follows a keyword that is not needed here
            }
            String keyword = line.group(1).toUpperCase(Locale.ROOT);
            String value = line.group(2).strip();
            switch (keyword) {
                case "NAME" -> header.readName(value);
                case "GAIN" -> header.readGain(place.key(keyword), value);
                case "FREQUENCY" -> header.readFrequency(place.key(keyword), value);
                case "TILT", "ELECTRICAL_TILT", "MECHANICAL_TILT" ->
                    header.readTilt(place.key(keyword), keyword, value);
                case "HORIZONTAL", "VERTICAL" -> {
                    if (MsiTable.begins(value, lines, i)) {
                        i = readTable(place.key(keyword), value, lines, i);
                    }
                }
                default -> {} // MAKE, H_WIDTH, COMMENTS and whatever else vendors add
            }
        }
        header.finish(file);
        requireTable(file, "HORIZONTAL", horizontal);
        requireTable(file, "VERTICAL", vertical);
    }

    private int readTable(Place keyword, String value, String[] lines, int first) {
        boolean across = keyword.path().equals("HORIZONTAL");
        MsiTable earlier = across ? horizontal : vertical;
        MsiTable table = new MsiTable(keyword, value, problems);
        int next = table.read(lines, first);
        if (earlier != null) {
            problems.error(
                    keyword,
                    value,
                    "is there twice, first in line " + earlier.place().line(),
                    "Give each antenna a file of its own.");
        } else if (across) {
            horizontal = table;
        } else {
            vertical = table;
        }
        return next;
    }

    private void requireTable(Place file, String keyword, @Nullable MsiTable table) {
        if (table == null && problems.errorCount() == 0) {
            problems.error(file, "", "has no table " + keyword, "Maybe it is no MSI/Planet antenna file.");
        }
    }
}
