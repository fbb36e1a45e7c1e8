package org.dakal.scenarios.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.dakal.network.CoverageClass;
import org.dakal.proposals.CountBy;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.summary.StudySummary;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.study.StudyRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyWriterTest {
    private static final List<ExtraFile> REPORT =
            List.of(new ExtraFile("report.html", file -> Files.writeString(file, "<html>گزارش</html>")));

    @TempDir
    Path temporary;

    private Path out;

    @BeforeEach
    void write() throws IOException {
        out = temporary.resolve("out");
        StudyWriter.write(open(out), SmallStudy.scenario(), SmallStudy.result(), REPORT, SmallStudy.runInfo());
    }

    @Test
    void writesEveryFileAndListsItInTheSummary() throws IOException {
        List<String> expected = List.of(
                "NOTICE.txt",
                "bands/G900_old/best-server.qml",
                "bands/G900_old/best-server.sld",
                "bands/G900_old/best-server.tif",
                "bands/G900_old/location-probability.qml",
                "bands/G900_old/location-probability.sld",
                "bands/G900_old/location-probability.tif",
                "bands/G900_old/overlap.tif",
                "bands/G900_old/rsrp.qml",
                "bands/G900_old/rsrp.sld",
                "bands/G900_old/rsrp.tif",
                "bands/G900_old/sinr.qml",
                "bands/G900_old/sinr.sld",
                "bands/G900_old/sinr.tif",
                "bands/L900/best-server.qml",
                "bands/L900/best-server.sld",
                "bands/L900/best-server.tif",
                "bands/L900/location-probability.qml",
                "bands/L900/location-probability.sld",
                "bands/L900/location-probability.tif",
                "bands/L900/overlap.tif",
                "bands/L900/rsrp.qml",
                "bands/L900/rsrp.sld",
                "bands/L900/rsrp.tif",
                "bands/L900/sinr.qml",
                "bands/L900/sinr.sld",
                "bands/L900/sinr.tif",
                "best-server.qml",
                "best-server.sld",
                "best-server.tif",
                "coverage-class.tif",
                "findings.gpkg",
                "findings.kmz",
                "location-probability.qml",
                "location-probability.sld",
                "location-probability.tif",
                "overlap.tif",
                "places.csv",
                "proposals.csv",
                "report.html",
                "rsrp.qml",
                "rsrp.sld",
                "rsrp.tif",
                "second-server.qml",
                "second-server.sld",
                "second-server.tif",
                "sectors.csv",
                "sinr.qml",
                "sinr.sld",
                "sinr.tif",
                "spots.csv",
                "summary.json");
        assertThat(files(out)).isEqualTo(expected);
        StudySummary summary = SummaryJson.read(Files.readString(out.resolve("summary.json")), StudySummary.class);
        assertThat(summary.files()).isEqualTo(expected);
        assertThat(out.resolve("report.html")).hasContent("<html>گزارش</html>");
    }

    /** Column 5 is at -90 dBm; row 2 of column 20 is unknown; in row 12 of column 21 nothing reaches. */
    @Test
    void levelsReadBackMarginIncluded() throws IOException {
        GeoTiff tiff = GeoTiff.open(out.resolve("rsrp.tif"));
        FloatRaster rsrp = tiff.floatRaster();
        assertThat(rsrp.grid()).isEqualTo(SmallStudy.GRID);
        assertThat(rsrp.get(7, 5)).isEqualTo(-90);
        assertThat(rsrp.get(0, 0)).isEqualTo(-80);
        assertThat(rsrp.get(2, 20)).isNaN();
        assertThat(rsrp.get(12, 21)).isEqualTo(-200);
        assertThat(tiff.unit()).isEqualTo("dBm");
        assertThat(tiff.metadata())
                .containsEntry("NOTHING_REACHES_DBM", "-200")
                .containsEntry("NOTICE", "Masts are illustrative. Costs are illustrative, in toman.")
                .containsEntry("SERVICE_PROFILE", "small-1 (proposed until it is confirmed)");
        assertThat(GeoTiff.open(out.resolve("bands/G900_old/rsrp.tif"))
                        .floatRaster()
                        .get(7, 5))
                .isEqualTo(-96);
    }

    @Test
    void classesAreGivenInTheProvinceOnly() throws IOException {
        ByteRaster classes = GeoTiff.open(out.resolve("coverage-class.tif")).byteRaster((byte) 255);
        int[] counts = new int[256];
        for (byte value : classes.values()) {
            counts[value & 0xff]++;
        }
        assertThat(counts[CoverageClass.GOOD.code()]).isEqualTo(72);
        assertThat(counts[CoverageClass.SERVED.code()]).isEqualTo(60);
        assertThat(counts[CoverageClass.WEAK.code()]).isEqualTo(60);
        assertThat(counts[CoverageClass.BLIND.code()]).isEqualTo(44);
        assertThat(counts[CoverageClass.UNKNOWN.code()]).isEqualTo(4);
        assertThat(counts[255]).isEqualTo(24 * 16 - 240);
    }

    @Test
    void serversAreNumbersOfSectors() throws IOException {
        GeoTiff tiff = GeoTiff.open(out.resolve("best-server.tif"));
        ShortRaster servers = tiff.shortRaster((short) -1);
        assertThat(servers.get(7, 5)).isEqualTo((short) 0);
        assertThat(servers.get(7, 15)).isEqualTo((short) 3);
        assertThat(servers.get(12, 21)).isEqualTo((short) -1);
        assertThat(tiff.metadata()).containsEntry("SECTORS", "0=Q001/A;1=Q001/B;2=Q001/G;3=Q002/A");
        assertThat(Files.readString(out.resolve("sectors.csv"))).contains("\n3,Q002/A,Q002,گردنه,A,L900,LTE,940,10,");
    }

    @Test
    void overlapIsUnknownWhereTheLevelIs() throws IOException {
        ByteRaster overlap = GeoTiff.open(out.resolve("overlap.tif")).byteRaster((byte) 255);
        assertThat(overlap.get(7, 5)).isEqualTo((byte) 2);
        assertThat(overlap.get(7, 15)).isEqualTo((byte) 0);
        assertThat(overlap.get(2, 20)).isEqualTo((byte) 255);
    }

    @Test
    void theNoticeSaysWhatBelongsToEveryFile() throws IOException {
        assertThat(Files.readString(out.resolve("NOTICE.txt"))).isEqualTo("""
                        Small & <odd> study
                        مطالعهٔ کوچک

                        These notices belong to every file in this folder.

                        Notices
                        - Masts are illustrative.
                        - Costs are illustrative, in toman.

                        Service profile
                        - small-1: proposed until it is confirmed

                        Terrain
                        - 1 file, HGT 3 arc-seconds: 300 cells
                        - seeded detail, seed 7 (illustrative): 80 cells

                        Missing data
                        - Terrain is unknown in 4 of the grid's 384 cells (1.04 %).
                        - Coverage is unknown in 1.00 km2 of the province, where 0 people live; they count neither as served \
                        nor as blind.

                        Made by dakal 0.1.0 abc1234.
                        """);
    }

    @Test
    void sameStudySameBytesForAnyThreadCount() throws IOException {
        Path alone = temporary.resolve("alone");
        StudyWriter.write(open(alone), oneThread(), SmallStudy.result(), REPORT, SmallStudy.runInfo());
        for (String file : files(out)) {
            assertThat(alone.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
        }
    }

    @Test
    void aFailureLeavesTheEarlierResult() throws IOException {
        Path blocked = temporary.resolve("blocked");
        Files.createDirectories(blocked.resolve("sinr.tif"));
        Files.writeString(blocked.resolve("rsrp.tif"), "old");
        assertThatThrownBy(() -> StudyWriter.write(
                        open(blocked), SmallStudy.scenario(), SmallStudy.result(), REPORT, SmallStudy.runInfo()))
                .isInstanceOf(OutputException.class)
                .hasMessage("cannot write " + blocked.resolve("sinr.tif") + ": a folder of that name is in the way");
        assertThat(files(blocked)).containsExactly("rsrp.tif");
        assertThat(blocked.resolve("rsrp.tif")).hasContent("old");
    }

    @Test
    void gdalReadsEveryRaster() throws Exception {
        for (String file : files(out)) {
            if (file.endsWith(".tif")) {
                String said =
                        ExternalTool.run("gdalinfo", "-stats", "--config", "GDAL_PAM_ENABLED", "NO", out.resolve(file));
                assertThat(said)
                        .contains("Size is 24, 16", "WGS 84 / UTM zone 39N", "LAYOUT=COG", "NoData Value")
                        .doesNotContain("ERROR")
                        .doesNotContain("Warning");
            }
        }
        assertThat(ExternalTool.run("gdalinfo", out.resolve("coverage-class.tif")))
                .contains("Color Table (RGB with 256 entries)", "1: 209,73,46,255", "CLASS_2=weak");
    }

    /** Whoever opens the file asks nobody else for anything: every icon named is in it, and is a picture. */
    @Test
    void theKmzHoldsItsOwnIcons() throws Exception {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(out.resolve("findings.kmz")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        String kml = new String(Objects.requireNonNull(entries.get("doc.kml")), StandardCharsets.UTF_8);
        List<String> icons = Pattern.compile("<href>(.*?)</href>")
                .matcher(kml)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(icons).containsExactly("icons/star.png", "icons/triangle.png");
        assertThat(kml.replace("http://www.opengis.net/kml/2.2", "")).doesNotContain("http");
        for (String icon : icons) {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(entries.get(icon)));
            assertThat(picture.getWidth()).isEqualTo(32);
            assertThat(picture.getRGB(16, 18)).isEqualTo(0xffffffff);
            assertThat(picture.getRGB(0, 0) >>> 24).isZero();
        }
    }

    @Test
    void ogrReadsTheKmz() throws Exception {
        assertThat(ExternalTool.run("ogrinfo", "-ro", "-al", out.resolve("findings.kmz")))
                .contains("Layer name: Spots", "Layer name: Proposals", "Layer name: Sites")
                .contains("Sarab, upper (weak)")
                .contains("1. Mast at Sarab, \"east\"")
                .doesNotContain("ERROR");
    }

    private static Scenario oneThread() {
        Scenario s = SmallStudy.scenario();
        StudyRequest r = s.request();
        StudyRequest alone = new StudyRequest(
                r.terrain(),
                r.province(),
                r.network(),
                r.serviceProfile(),
                r.proposals(),
                r.surroundings(),
                r.spotOptions(),
                r.rankBy(),
                CountBy.THRESHOLD,
                new CoverageOptions(1, Quality.FAST, r.coverageOptions().environment()),
                null,
                null);
        return SmallStudy.named(
                s.name(),
                s.title(),
                s.localTitle(),
                s.notices(),
                s.projection(),
                alone,
                s.terrainReport(),
                s.inputs(),
                s.warnings());
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static OutputFolder open(Path folder) throws IOException {
        return OutputFolder.open(folder, Inputs.NONE, StudyWriter.SUMMARY_FILE);
    }
}
