package org.dakal.scenarios.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.scenarios.Problem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files given for a table are named as what they are, by the first bytes that their formats prescribe. */
class FileKindTest {
    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private Problem only(byte[] bytes) throws IOException {
        Files.write(folder.resolve("sites.csv"), bytes);
        Place namedAt = new Place("scenario.yaml", 3, "sites");
        String text = new InputFiles(folder, problems).tableText("sites.csv", namedAt);
        if (text != null) {
            CsvRows.read("sites.csv", text, COLUMNS, problems);
        }
        assertThat(problems.sorted()).hasSize(1);
        return problems.sorted().get(0);
    }

    private static final Keys COLUMNS = new Keys("a site", java.util.List.of("id"), java.util.List.of());

    /** Bytes are written as \xHH; the rest as it stands. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            \\x00\\x00\\x27\\x0A\\x00\\x00 | a Shapefile
            SQLite format 3\\x00\\x10\\x00 | a GeoPackage or another SQLite database
            \\xD0\\xCF\\x11\\xE0\\xA1\\xB1\\x1A\\xE1 | an old Excel or Word document
            PK\\x03\\x04\\x14\\x00\\x06\\x00[Content_Types].xml | an Excel workbook
            PK\\x03\\x04\\x14\\x00\\x00\\x08mimetypeapplication/vnd.oasis.opendocument.spreadsheet | an OpenDocument file
            PK\\x03\\x04\\x14\\x00\\x00\\x00data/sites.csv | a zip archive
            \\x1F\\x8B\\x08\\x00 | compressed with gzip
            II\\x2A\\x00\\x08\\x00\\x00\\x00 | a TIFF raster
            MM\\x00\\x2A\\x00\\x00\\x00\\x08 | a TIFF raster
            II\\x2B\\x00\\x08\\x00\\x00\\x00 | a TIFF raster
            \\x89PNG\\x0D\\x0A\\x1A\\x0A | a PNG picture
            \\xFF\\xD8\\xFF\\xE0 | a JPEG picture
            %PDF-1.7 | a PDF document
            UHL10500000E0340000N | DTED terrain
            """)
    void whatIsNoTextIsNamed(String bytes, String kind) throws IOException {
        Problem problem = only(bytes(bytes));
        assertThat(problem.place()).isEqualTo("sites.csv");
        assertThat(problem.message()).isEqualTo("is " + kind + ", must be UTF-8 text");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'type': 'FeatureCollection', 'features': []} | GeoJSON
            {'type': 'Point', 'geometry': 1} | GeoJSON
            [1, 2] | JSON
            <!DOCTYPE html><html></html> | a web page
            <?xml version='1.0'?><kml xmlns='x'></kml> | KML
            <?xml version='1.0'?><gpx></gpx> | XML
            version https://git-lfs.github.com/spec/v1 | a pointer of Git LFS, not the file itself
            """)
    void textThatIsNoTableIsNamed(String text, String kind) throws IOException {
        Problem problem = only(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        assertThat(problem.place()).isEqualTo("sites.csv");
        assertThat(problem.message()).startsWith("is " + kind + ", must be ");
    }

    private static byte[] bytes(String written) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < written.length(); i++) {
            if (written.startsWith("\\x", i)) {
                characters.append((char) Integer.parseInt(written, i + 2, i + 4, 16));
                i += 3;
            } else {
                characters.append(written.charAt(i));
            }
        }
        return characters.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
