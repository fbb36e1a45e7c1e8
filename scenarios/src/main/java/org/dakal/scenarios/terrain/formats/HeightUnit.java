package org.dakal.scenarios.terrain.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dakal.scenarios.raster.GeoReference;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.formats.VerticalSystems.Axis;
import org.dakal.scenarios.terrain.formats.VerticalSystems.LinearUnit;
import org.jspecify.annotations.Nullable;

/**
 * The unit of a GeoTIFF's heights. It may be said by the vertical system (GeoTIFF 1.1, key 4096), by the unit's own key
 * (4099), by the words for that system (4097) and by the note on the band; whatever is said must be known, and must
 * agree.
 */
public final class HeightUnit {
    /** Code of what a file defines itself. */
    private static final int USER_DEFINED = 32767;
    /** A plain foot is often written where the survey foot is meant; 2 parts in a million are no matter for heights. */
    private static final double AGREEMENT = 1e-5;

    /** Units in the words for a vertical system, as in "NAVD88 height (ftUS)". */
    private static final List<Cited> CITED = List.of(
            new Cited(
                    "US survey foot",
                    "ft[ _-]?us|(us|u\\.s\\.)[ _-]?(survey[ _-]?)?(ft|foot|feet)|survey[ _-]?(ft|foot|feet)"),
            new Cited("foot", "(?<!us[ _-]|u\\.s\\.[ _-]|survey[ _-])(ft|foot|feet)(?![ _-]?us)"),
            new Cited("metre", "m|met(re|er)s?"));

    private static final Cited DEPTHS = new Cited("", "depths?");

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("m", "metre"),
            Map.entry("metres", "metre"),
            Map.entry("meter", "metre"),
            Map.entry("meters", "metre"),
            Map.entry("cm", "centimetre"),
            Map.entry("mm", "millimetre"),
            Map.entry("km", "kilometre"),
            Map.entry("ft", "foot"),
            Map.entry("feet", "foot"),
            Map.entry("international foot", "foot"),
            Map.entry("us survey feet", "US survey foot"),
            Map.entry("us_survey_foot", "US survey foot"),
            Map.entry("foot_us", "US survey foot"),
            Map.entry("us-ft", "US survey foot"),
            Map.entry("ftus", "US survey foot"));

    private HeightUnit() {}

    private record Cited(String unit, Pattern words) {
        Cited(String unit, String words) {
            this(unit, Pattern.compile("(?<![\\p{L}\\d])(" + words + ")(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE));
        }

        boolean isIn(String citation) {
            return words.matcher(citation).find();
        }
    }

    /** What a file says of its heights in words alone and without a unit, a sentence; empty when it does not. */
    public static String doubt(GeoTiff tiff) {
        GeoReference reference = tiff.reference();
        String citation = reference.verticalCitation();
        boolean isSaid = reference.verticalSystemCode() != 0
                || reference.verticalUnitCode() != 0
                || !tiff.unit().isBlank()
                || CITED.stream().anyMatch(unit -> unit.isIn(citation));
        return citation.isEmpty() || isSaid
                ? ""
                : tiff.path() + ": nothing but the words '" + Wording.shorten(citation)
                        + "' tells of its heights; they are taken for metres";
    }

    /**
     * Metres per unit, negative for depths, whose numbers grow downwards. A file that says nothing is in metres.
     *
     * @throws RasterFileException when a unit or a system is not known, or two of them contradict each other
     */
    public static double metersPerUnit(GeoTiff tiff) throws RasterFileException {
        GeoReference reference = tiff.reference();
        int systemCode = reference.verticalSystemCode();
        int unitCode = reference.verticalUnitCode();
        String note = tiff.unit().strip();
        String system = "vertical system EPSG:" + systemCode;
        Axis axis = VerticalSystems.axis(systemCode);
        Map<String, LinearUnit> said = new LinkedHashMap<>();
        if (systemCode != 0 && systemCode != USER_DEFINED && (axis == null || !axis.isOld())) {
            said.put(system, known(tiff, system, axis == null ? null : axis.unit()));
        }
        if (unitCode != 0) {
            String words = unitCode == USER_DEFINED ? "a vertical unit of its own" : "vertical unit EPSG:" + unitCode;
            said.put(words, known(tiff, words, VerticalSystems.unit(unitCode)));
        }
        if (!note.isEmpty()) {
            String words = "unit '" + note + "'";
            String name = note.toLowerCase(Locale.ROOT);
            said.put(words, known(tiff, words, VerticalSystems.unit(OTHER_NAMES.getOrDefault(name, name))));
        }
        String citation = reference.verticalCitation();
        String cited = "the words '" + Wording.shorten(citation) + "' for its vertical system";
        if (axis == null && DEPTHS.isIn(citation)) {
            throw unknown(tiff, cited); // numbers that grow downwards are turned over on a code's word only
        }
        for (Cited unit : CITED) {
            if (unit.isIn(citation)) {
                said.put(cited + " (" + unit.unit() + ")", known(tiff, cited, VerticalSystems.unit(unit.unit())));
            }
        }
        if (said.isEmpty() && systemCode == USER_DEFINED) {
            throw unknown(tiff, "a vertical system of its own");
        }
        if (said.isEmpty() && axis != null) {
            said.put(system, known(tiff, system, axis.unit()));
        }
        double meters = agreed(tiff, said);
        return axis != null && axis.isDepth() ? -meters : meters;
    }

    private static LinearUnit known(GeoTiff tiff, String words, @Nullable LinearUnit unit) throws RasterFileException {
        if (unit == null) {
            throw unknown(tiff, words);
        }
        return unit;
    }

    private static RasterFileException unknown(GeoTiff tiff, String value) {
        return new RasterFileException(
                tiff.path(),
                value,
                "the unit of its heights is not known.",
                "Maybe it holds something else than heights; metres are said by gdal_translate -a_srs EPSG:4326+5773.");
    }

    private static double agreed(GeoTiff tiff, Map<String, LinearUnit> said) throws RasterFileException {
        Map.Entry<String, LinearUnit> first = null;
        for (Map.Entry<String, LinearUnit> other : said.entrySet()) {
            first = first == null ? other : first;
            double ratio = other.getValue().meters() / first.getValue().meters();
            if (Math.abs(ratio - 1) > AGREEMENT) {
                throw new RasterFileException(
                        tiff.path(),
                        first.getKey() + " and " + other.getKey(),
                        "its heights cannot be both in " + first.getValue().name() + " and in "
                                + other.getValue().name() + ".",
                        "Name the one that holds: gdal_translate -a_srs EPSG:4326+5773 says metres, +6360 US survey feet.");
            }
        }
        return first == null ? 1 : first.getValue().meters();
    }
}
