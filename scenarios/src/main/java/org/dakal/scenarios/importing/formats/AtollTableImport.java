package org.dakal.scenarios.importing.formats;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dakal.scenarios.source.CsvSeparator;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;

/**
 * Transmitters and cells as Atoll exports them, with the headers of its windows or of its database (Forsk, Atoll Data
 * Structure Reference Guide: {@code TX_ID}, {@code SITE_NAME}, {@code AZIMUT}, {@code CELL_ID}, ...). A transmitter
 * names its site, which a table of its own places, and a cell its transmitter. Atoll's sites are a plain table.
 */
final class AtollTableImport implements ImportFormat {
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");
    private static final Set<String> TRANSMITTER = Set.of("transmitter", "txid");
    private static final Set<String> SITE = Set.of("site", "sitename");
    private static final Set<String> CELL = Set.of("name", "cell", "cellid");
    private static final Set<String> PLACES = Set.of("latitude", "longitude", "lat", "lon", "x", "y");

    /** Our names for what both tables have; all else keeps the name it has there. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("transmitter", ImportedRow.TRANSMITTER),
            Map.entry("txid", ImportedRow.TRANSMITTER),
            Map.entry("site", "siteId"),
            Map.entry("sitename", "siteId"),
            Map.entry("cell", "id"),
            Map.entry("cellid", "id"),
            Map.entry("name", "id"),
            Map.entry("uniqueid", "cellIdentity"),
            Map.entry("antennaname", "antenna"),
            Map.entry("azimut", "azimuthDegrees"),
            Map.entry("azimuth", "azimuthDegrees"),
            Map.entry("height", "heightAboveGroundMeters"),
            Map.entry("tilt", "mechanicalTiltDegrees"),
            Map.entry("mechanicaldowntilt", "mechanicalTiltDegrees"),
            Map.entry("additionalelectricaldowntilt", "electricalTiltDegrees"),
            Map.entry("fband", "band"),
            Map.entry("phycellid", "physicalCellId"),
            Map.entry("maxpower", "powerDbm"));

    /** A carrier's name has its channel in it, as in "10 MHz - EARFCN 1850". */
    private static final Pattern CHANNEL = Pattern.compile("(?i)(?:u|e|nr-?)?arfcn\\D{0,3}(\\d{1,7})");

    private static final Pattern UNIT = Pattern.compile("\\([^)]*\\)");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

    @Override
    public String title() {
        return "transmitters or cells of Atoll";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        if (!new TableImport().isKnownBy(fileName, start)) {
            return false;
        }
        Set<String> columns = columns(start);
        boolean isOfTransmitters = columns.stream().anyMatch(TRANSMITTER::contains);
        boolean isPlaced = columns.stream().anyMatch(PLACES::contains);
        return isOfTransmitters
                && !isPlaced
                && (columns.stream().anyMatch(SITE::contains)
                        || columns.stream().anyMatch(CELL::contains));
    }

    private static Set<String> columns(byte[] start) {
        String head = head(start, StandardCharsets.ISO_8859_1);
        String[] names = head.split(Pattern.quote(String.valueOf(CsvSeparator.of(head))), -1);
        return Arrays.stream(names).map(AtollTableImport::plain).collect(Collectors.toSet());
    }

    private static String head(byte[] start, Charset charset) {
        return new String(start, charset).lines().findFirst().orElse("");
    }

    /** Without units, blanks and punctuation. */
    private static String plain(String column) {
        return NOISE.matcher(UNIT.matcher(column).replaceAll("")).replaceAll("").toLowerCase(Locale.ROOT);
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        byte[] start;
        try (var in = ImportFiles.unpacked(file)) {
            start = in.readNBytes(1 << 12);
        }
        // The degree sign of the headers tells how Atoll wrote the table.
        boolean isUtf8 = head(start, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
        Map<String, String> ourNames = new HashMap<>();
        TableImport.forEach(file, isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_LATIN, List.of(), problems, written -> {
            Map<String, String> values = new LinkedHashMap<>();
            written.forEach((column, cell) -> put(
                    values, ourNames.computeIfAbsent(column, name -> COLUMNS.getOrDefault(plain(name), name)), cell));
            rows.accept(new ImportedRow(values, null, place));
        });
        return Origin.SILENT;
    }

    private static void put(Map<String, String> values, String name, String cell) {
        if (!plain(name).equals("carrier")) {
            values.putIfAbsent(name, cell);
            return;
        }
        Matcher channel = CHANNEL.matcher(cell);
        if (channel.find()) {
            values.put("channel", channel.group(1));
        }
    }
}
