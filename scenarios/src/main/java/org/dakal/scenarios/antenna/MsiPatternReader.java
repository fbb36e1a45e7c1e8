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
 * Reads MSI/Planet antenna files: keyword lines (NAME, MAKE, FREQUENCY, GAIN, TILT, ...) and two tables of attenuation
 * against the maximum, HORIZONTAL clockwise from boresight and VERTICAL downwards from the horizon, one line per angle.
 * Keywords not needed here are passed over. A gain without unit is in dBd, as the format has it.
 */
public final class MsiPatternReader {
    /** Gain of a half-wave dipole, ITU-R BS.561: 2.15 dBi. */
    private static final double DIPOLE_GAIN_DBI = 2.15;

    private static final double LOWEST_GAIN_DBI = -20;
    private static final double HIGHEST_GAIN_DBI = 60;
    private static final double STEEPEST_TILT_DEGREES = 45;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?");
    private static final Pattern GAIN =
            Pattern.compile("([-+]?\\d+(\\.\\d*)?)\\s*\\(?(dBi|dBd|dB)?\\)?", Pattern.CASE_INSENSITIVE);

    private final Problems problems;
    private String name = "";
    private double gainDbi = Double.NaN;
    private double frequencyMhz = Double.NaN;
    private double statedTiltDegrees = Double.NaN;
    private double @Nullable [] horizontalDb;
    private double @Nullable [] verticalDb;

    private MsiPatternReader(Problems problems) {
        this.problems = problems;
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
        String text = new InputFiles(folder, problems).text(shortName, Place.of(shortName));
        MsiPattern pattern = text == null ? null : read(shortName, text, problems);
        problems.throwIfErrors();
        if (pattern == null) {
            throw new IllegalStateException("no pattern and no problem in " + file);
        }
        return pattern;
    }

    /** Reads a file's text; null when it is not usable, and what is wrong is in the problems. */
    public static @Nullable MsiPattern read(String file, String text, Problems problems) {
        int errorsBefore = problems.errorCount();
        MsiPatternReader reader = new MsiPatternReader(problems);
        reader.readLines(Place.of(file), text.lines().toArray(String[]::new));
        double[] horizontal = reader.horizontalDb;
        double[] vertical = reader.verticalDb;
        if (problems.errorCount() > errorsBefore || horizontal == null || vertical == null) {
            return null;
        }
        MainLobe lobe = MainLobe.find(Place.of(file), vertical, reader.statedTiltDegrees, problems);
        double limitDb = Math.max(MsiTable.largest(horizontal), MsiTable.largest(vertical));
        AntennaPattern pattern = new AntennaPattern(
                reader.name.isEmpty() ? file : reader.name,
                reader.gainDbi,
                limitDb,
                horizontal,
                lobe.untilted(vertical));
        return new MsiPattern(pattern, lobe.tiltDegrees(), reader.frequencyMhz);
    }

    private void readLines(Place file, String[] lines) {
        int i = 0;
        while (i < lines.length) {
            Place place = file.atLine(i + 1);
            String[] words = lines[i].strip().split("[\\s:=]+", 2);
            String value = words.length > 1 ? words[1].strip() : "";
            i++;
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "NAME" -> name = value;
                case "GAIN" -> readGain(place, value);
                case "FREQUENCY" -> frequencyMhz = firstNumber(value);
                case "TILT", "ELECTRICAL_TILT" -> readTilt(place, value);
                case "HORIZONTAL" -> {
                    MsiTable table = new MsiTable(place.key("HORIZONTAL"), value, problems);
                    i = table.read(lines, i);
                    horizontalDb = table.attenuationDb();
                }
                case "VERTICAL" -> {
                    MsiTable table = new MsiTable(place.key("VERTICAL"), value, problems);
                    i = table.read(lines, i);
                    verticalDb = table.attenuationDb();
                }
                default -> {} // MAKE, H_WIDTH, COMMENTS and whatever else vendors add
            }
        }
        if (Double.isNaN(gainDbi) && problems.errorCount() == 0) {
            problems.error(file, "", "has no line GAIN", "Maybe it is no MSI/Planet antenna file.");
        }
        requireTable(file, "HORIZONTAL", horizontalDb);
        requireTable(file, "VERTICAL", verticalDb);
    }

    private void requireTable(Place file, String keyword, double @Nullable [] table) {
        if (table == null && problems.errorCount() == 0) {
            problems.error(file, "", "has no table " + keyword, "Maybe it is no MSI/Planet antenna file.");
        }
    }

    private void readGain(Place line, String value) {
        Place place = line.key("GAIN");
        Matcher matcher = GAIN.matcher(value);
        if (!matcher.matches()) {
            problems.error(place, value, "must be a number with dBd or dBi", "");
            return;
        }
        String unit = matcher.group(3) == null ? "" : matcher.group(3).toLowerCase(Locale.ROOT);
        double gain = Double.parseDouble(matcher.group(1));
        gainDbi = unit.equals("dbi") ? gain : gain + DIPOLE_GAIN_DBI;
        if (unit.isEmpty() || unit.equals("db")) {
            problems.warning(place, value, "has no unit; read as dBd, as the MSI format has it", "");
        }
        if (!(gainDbi >= LOWEST_GAIN_DBI && gainDbi <= HIGHEST_GAIN_DBI)) {
            problems.error(place, value, "must be -20 to 60 dBi", "");
        }
    }

    /** "TILT ELECTRICAL" names the kind of tilt only; its angle then stands in another line or in the table. */
    private void readTilt(Place line, String value) {
        double tilt = firstNumber(value);
        if (Double.isNaN(tilt)) {
            return;
        }
        if (Math.abs(tilt) > STEEPEST_TILT_DEGREES) {
            problems.error(line.key("TILT"), value, "must be -45 to 45 degrees", "");
        }
        statedTiltDegrees = tilt;
    }

    private static double firstNumber(String value) {
        Matcher matcher = NUMBER.matcher(value);
        return matcher.find() ? Double.parseDouble(matcher.group()) : Double.NaN;
    }
}
