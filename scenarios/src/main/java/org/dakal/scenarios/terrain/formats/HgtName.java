package org.dakal.scenarios.terrain.formats;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.raster.RasterFileException;

/** The south-west post of an HGT file, as its name gives it: N34E050.hgt, also N34E050.SRTMGL1.hgt. */
record HgtName(int latitudeDegrees, int longitudeDegrees) {
    private static final Pattern NAME = Pattern.compile(
            "([NS])(\\d{2})([EW])(\\d{3})(?:[._-].*)?\\.hgt(?:\\.(?:gz|zip))?", Pattern.CASE_INSENSITIVE);

    /** True for a name inside an archive that gives the archive's own corner, or none. */
    static boolean isOf(Path archive, String inside) throws RasterFileException {
        Matcher matcher = NAME.matcher(inside);
        return !matcher.matches() || of(Path.of(matcher.group())).equals(of(archive));
    }

    static HgtName of(Path file) throws RasterFileException {
        String name = String.valueOf(file.getFileName());
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new RasterFileException(
                    file,
                    name,
                    "the name of an HGT file must give its south-west corner, e.g. N34E050.hgt.",
                    "Rename it to its corner.");
        }
        int latitude = Integer.parseInt(matcher.group(2)) * ("S".equalsIgnoreCase(matcher.group(1)) ? -1 : 1);
        int longitude = Integer.parseInt(matcher.group(4)) * ("W".equalsIgnoreCase(matcher.group(3)) ? -1 : 1);
        if (latitude < -90 || latitude > 89 || longitude < -180 || longitude > 179) {
            throw new RasterFileException(
                    file, name, "the corner must lie in S90 to N89 and W180 to E179.", "Maybe the name was mistyped.");
        }
        return new HgtName(latitude, longitude);
    }
}
