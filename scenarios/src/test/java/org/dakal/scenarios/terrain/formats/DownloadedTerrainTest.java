package org.dakal.scenarios.terrain.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

/**
 * Terrain as it is downloaded or exported. The fixtures are of GDAL 3.6, all of one plane in EPSG:32639: 1000 m at
 * 500,000 E, 3,800,000 N, 1 m more for 10 m east and for 5 m south.
 */
class DownloadedTerrainTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyFixtures() throws IOException {
        Path fixtures = Path.of("src/test/resources/org/dakal/scenarios/terrain/formats")
                .toAbsolutePath();
        try (Stream<Path> files = Files.walk(fixtures)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(fixtures.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    private static double at(ElevationSource source, double x, double y) {
        Coordinate degrees = new MapProjection(32639).toGeographic(x, y);
        return source.elevationMeters(degrees.y, degrees.x);
    }

    private ElevationSource open(String name) throws IOException {
        return TerrainFiles.open(List.of(folder.resolve(name)));
    }

    private void edit(String name, String was, String becomes) throws IOException {
        Path file = folder.resolve(name);
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, becomes), StandardCharsets.ISO_8859_1);
    }

    /** 250 m east and 450 m south are 25 and 90 m higher; the seam of the two files lies 600 m east. */
    /**
     * The pattern terrain/* took .hdr and .prj for terrain, which they are not; a leaflet is still told as what it is.
     */
    @Test
    void whatStandsBesideTerrainIsNone() throws IOException {
        Files.writeString(folder.resolve("west.tif.aux.xml"), "<PAMDataset/>");
        Files.writeString(folder.resolve("leaflet.pdf"), "");
        for (String name : List.of("", "planet")) {
            List<Path> found;
            try (Stream<Path> all = Files.list(folder.resolve(name))) {
                found = all.filter(Files::isRegularFile).sorted().toList();
            }
            assertThat(TerrainFiles.withoutCompanions(found))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly(
                            name.isEmpty()
                                    ? new String[] {"joined.vrt", "leaflet.pdf", "plane-float.bil", "plane.bil"}
                                    : new String[] {"index.txt"});
        }
    }

    @ParameterizedTest
    @CsvSource({"joined.vrt, true", "plane.bil, false", "plane-float.bil, false", "planet/index.txt, true"})
    void thePlaneComesBack(String name, boolean isOfTwo) throws IOException {
        ElevationSource source = open(name);
        assertThat(at(source, 500_250, 3_799_550)).isCloseTo(1115, within(0.2));
        assertThat(at(source, 499_900, 3_799_550)).isNaN();
        if (isOfTwo) {
            assertThat(at(source, 500_600, 3_799_550)).isCloseTo(1150, within(0.2));
            assertThat(at(source, 501_150, 3_799_550)).isCloseTo(1205, within(0.2));
            // The only void: the fourth column and third row of the eastern file, 950 m east and 250 m south.
            assertThat(at(source, 500_950, 3_799_750)).isNaN();
        } else {
            assertThat(at(source, 500_650, 3_799_550)).isNaN();
        }
    }

    /** What a file is made of is an input as it is, and not a second time by itself. */
    @Test
    void partsBelongToTheFileThatNamesThem() throws IOException {
        assertThat(TerrainFiles.parts(folder.resolve("joined.vrt")))
                .containsExactly(folder.resolve("west.tif"), folder.resolve("east.tif"));
        assertThat(TerrainFiles.parts(folder.resolve("planet/index.txt")))
                .containsExactly(
                        folder.resolve("planet/a.bin"),
                        folder.resolve("planet/b.bin"),
                        folder.resolve("planet/projection.txt"));
        assertThat(TerrainFiles.find(folder))
                .contains(folder.resolve("joined.vrt"), folder.resolve("planet/index.txt"))
                .doesNotContain(folder.resolve("west.tif"), folder.resolve("east.tif"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<VRTDataset | <!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><VRTDataset | no sound XML",
                "</VRTDataset> | '' | no sound XML",
                "<VRTDataset | <VRTDataset subClass=\"VRTWarpedDataset\" | only VRTs of files beside each other",
                "<VRTRasterBand | <VRTRasterBand subClass=\"VRTDerivedRasterBand\" | numbers that are computed",
                "<NODATA>-32767</NODATA> | <ScaleRatio>2</ScaleRatio> | numbers that are computed",
                "east.tif | none.tif | no such file",
                "east.tif | joined.vrt | a VRT of VRTs is not read",
                "east.tif | /vsicurl/https://example.org/east.tif | sources must be first bands of files",
                "rasterXSize=\"12\" | rasterXSize=\"2000000000\" | it must be a number",
                "rasterXSize=\"12\" | rasterXSize=\"many\" | it must be a number",
                "rasterXSize=\"12\" | rasterXSize=\"12.5\" | it must be a whole number",
                "</VRTRasterBand> | <Scale>0.1</Scale></VRTRasterBand> | numbers that are computed",
                "</VRTRasterBand> | <UnitType>ft</UnitType></VRTRasterBand> | unit 'ft': the unit of a VRT's heights",
                "<DstRect xOff=\"6\" | <DstRect xOff=\"NaN\" | it must be a number",
                "AUTHORITY[\"EPSG\",\"32639\"]] | AUTHORITY[\"EPSG\",\"1\"]] | is not known",
            })
    void virtualRastersThatAreNoneSayWhy(String was, String becomes, String said) throws IOException {
        edit("joined.vrt", was, becomes);
        if (becomes.contains("\"1\"")) {
            edit("joined.vrt", "WGS 84 / UTM zone 39N", "Mine");
        }
        assertThatThrownBy(() -> open("joined.vrt"))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(said);
    }

    /** The number that the band says means none is none, even where its files think otherwise: 0 was sea level. */
    @Test
    void whatTheBandCallsNoDataIsUnknown() throws IOException {
        Path zeros =
                TiffSamples.heights(folder.resolve("zeros.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> lat > 34.5 ? 0 : 7);
        Path joined = Files.writeString(folder.resolve("zeros.vrt"), vrt(1, "<NoDataValue>0</NoDataValue>", zeros));
        ElevationSource source = TerrainFiles.open(List.of(joined));
        assertThat(source.elevationMeters(34.875, 50.5)).isNaN();
        assertThat(source.elevationMeters(34.125, 50.5)).isEqualTo(7);
    }

    /** Each of 2000 files fills all of 16,641 pieces: 33 million entries, which took minutes to put together. */
    @Test
    void filesThatLieOverEachOtherAgainAndAgainAreRefused() throws IOException {
        Path tile = TiffSamples.heights(folder.resolve("one.tif"), 50, 35, 0.001, 1000, 1000, (lat, lon) -> 7);
        Path joined = Files.writeString(folder.resolve("many.vrt"), vrt(2000, "", tile));
        assertThatThrownBy(() -> TerrainFiles.open(List.of(joined)))
                .hasMessageContaining("2000 files: they lie over each other so often");
    }

    /** A virtual raster of 4 by 4 or 1000 by 1000 pixels over one degree, of one file so many times. */
    private static String vrt(int count, String band, Path file) {
        int side = count == 1 ? 4 : 1000;
        String box = "xOff='0' yOff='0' xSize='" + side + "' ySize='" + side + "'/>";
        String source = "<SimpleSource><SourceFilename>" + file + "</SourceFilename><SrcRect " + box + "<DstRect " + box
                + "</SimpleSource>";
        return "<VRTDataset rasterXSize='%d' rasterYSize='%d'><SRS>EPSG:4326</SRS><GeoTransform>50, %s, 0, 35, 0, -%s"
                        .formatted(side, side, 1.0 / side, 1.0 / side)
                + "</GeoTransform><VRTRasterBand band='1'>" + band + source.repeat(count)
                + "</VRTRasterBand></VRTDataset>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plane.hdr | NROWS          8 | NROWS 8.5 | NROWS 8.5: it must be a whole number",
                "plane.hdr | NROWS          8 | NROWS 0x8 | NROWS 0x8: it must be a number",
                "plane.hdr | NCOLS          6 | NCOLS 6\\nNCOLS 7 | NCOLS 6 and 7: it must stand there once",
                "plane.hdr | BYTEORDER      I | BYTEORDER Q | it must be I (little-endian) or M (big-endian)",
                "plane.hdr | XDIM           100 | XDIM 1e999 | it must say where its pixels lie",
                "plane.prj | PROJCS | PROJECTION GEOGRAPHIC\\nZUNITS FEET\\nPROJCS | Zunits FEET: heights must be in metres",
                "plane.hdr | NBITS          16 | NBITS 8 | 8 bits: heights must be one band",
                "plane.hdr | NROWS          8 | NROWS 9 | its header says 108 bytes",
                "plane.hdr | NROWS          8 | NROWS eight | NROWS eight: it must be a number",
                "plane.hdr | XDIM           100 | XDIM 0 | it must say where its pixels lie",
                "plane.hdr | TOTALROWBYTES  12 | TOTALROWBYTES 16 | without anything between rows",
                "plane.prj | WGS_1984_UTM_Zone_39N | Mine | Write EPSG:32639 or the like into it",
            })
    void bareNumbersNeedASoundHeader(String file, String was, String becomes, String said) throws IOException {
        edit(file, was, becomes.replace("\\n", "\n"));
        assertThatThrownBy(() -> open("plane.bil"))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {".hdr", ".prj"})
    void bareNumbersNeedWhatStandsBesideThem(String ending) throws IOException {
        Files.delete(folder.resolve("plane" + ending));
        assertThatThrownBy(() -> open("plane.bil")).hasMessageContaining("with the ending " + ending);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.txt | 3800000 100 | 3800100 100 | need 108",
                "index.txt | a.bin | c.bin | no such file",
                "index.txt | a.bin | .. | is a folder",
                "index.txt | a.bin 500000 | a.bin | line 1",
                "index.txt | b.bin 500600 501200 3799200 3800000 100 | b.bin 500600 501200 3799200 3800000 50 | on one raster",
                "index.txt | 501200 | 90000000000 | at most 1000000 along a side",
                "projection.txt | UTM | Lambert | it must say the system",
            })
    void anIndexOfPlanetThatDoesNotFitSaysWhy(String file, String was, String becomes, String said) throws IOException {
        edit("planet/" + file, was, becomes);
        assertThatThrownBy(() -> open("planet/index.txt"))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(said);
    }

    @Test
    void bytesAfterTheLastNumberAreTold() throws IOException {
        Files.writeString(folder.resolve("plane.bil"), "more", StandardOpenOption.APPEND);
        ElevationSource source = open("plane.bil");
        assertThat(at(source, 500_250, 3_799_550)).isCloseTo(1115, within(0.2));
        assertThat(source.warnings())
                .containsExactly(folder.resolve("plane.bil")
                        + ": 4 bytes after its last number are no part of it and are left out");
    }

    /** An index of 70 KB was read up to 64 KB: the files behind that were unknown ground. */
    @Test
    void aLongIndexIsReadToItsEnd() throws IOException {
        Path index = folder.resolve("planet/index.txt");
        List<String> lines = Files.readAllLines(index);
        Files.writeString(index, (lines.get(0) + "\n").repeat(2000) + lines.get(1) + "\n");
        assertThat(Files.size(index)).isGreaterThan(70_000);
        assertThat(at(open("planet/index.txt"), 501_150, 3_799_550)).isCloseTo(1205, within(0.2));
    }

    /** What is under another tile's name would stand in its place; what macOS adds is no tile. */
    @Test
    void anArchiveHoldsTheTileOfItsName() throws IOException {
        byte[] heights = new byte[2 * 1201 * 1201];
        Path file = folder.resolve("N34E050.hgt.zip");
        zip(file, "N36E051.hgt", heights);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .hasMessageContaining("N36E051.hgt in it: it holds another tile than its name says.");
        zip(file, "__MACOSX/._N34E050.hgt", new byte[9], "N36E051.hgt", heights, "N34E050.SRTMGL3.hgt", heights);
        assertThat(TerrainFiles.open(List.of(file)).elevationMeters(34.5, 50.5)).isZero();
        zip(file, "other.bin", new byte[140_000_000], "N34E050.hgt", heights);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .hasMessageContaining("more than 134217728 bytes before its .hgt");
    }

    private static void zip(Path file, Object... namesAndBytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
    }

    @Test
    void theSystemOfAnIndexMayBeACode() throws IOException {
        Files.writeString(folder.resolve("planet/projection.txt"), "EPSG:32639\n");
        assertThat(at(open("planet/index.txt"), 500_250, 3_799_550)).isCloseTo(1115, within(0.2));
    }

    private Path packed(String ending, byte[] heights) throws IOException {
        Path file = folder.resolve("N34E050.SRTMGL3.hgt" + ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            if (ending.equals(".gz")) {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(heights);
                }
            } else {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    zip.putNextEntry(new ZipEntry("readme.txt"));
                    zip.putNextEntry(new ZipEntry("N34E050.hgt"));
                    zip.write(heights);
                }
            }
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(strings = {".gz", ".zip"})
    void packedTilesAreReadAsTheyAreOffered(String ending) throws IOException {
        Path plain = TerrainSamples.hgt(
                folder, "N34E050.hgt", 34, 50, 1201, (lat, lon) -> 100 * (lat - 34) + 1200 * (lon - 50));
        byte[] heights = Files.readAllBytes(plain);
        Path packed = packed(ending, heights);
        ElevationSource one = TerrainFiles.open(List.of(plain));
        ElevationSource other = TerrainFiles.open(List.of(packed));
        assertThat(other.elevationMeters(34.3, 50.7)).isEqualTo(one.elevationMeters(34.3, 50.7));
        assertThat(other.description()).endsWith("HGT 3 arc-seconds");

        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> TerrainFiles.open(List.of(packed))).hasMessageContaining("cut short");
        assertThatThrownBy(() -> TerrainFiles.open(List.of(packed(ending, new byte[5]))))
                .hasMessageContaining("5 bytes: an HGT file has");
        // Zeros pack to a thousandth: reading ends one byte beyond the largest tile.
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(new byte[120_000_000]);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(packed(ending, bomb.toByteArray()))))
                .hasMessageContaining("103708803 bytes: an HGT file has");
        Files.writeString(packed, "<html>");
        assertThatThrownBy(() -> TerrainFiles.open(List.of(packed))).isInstanceOf(RasterFileException.class);
    }

    /**
     * Copernicus GLO-30's columns are further apart from 50 degrees north; pixels' middles stand on the west and north
     * edge of their degree. Heights are 100 m per degree north and 50 m per degree east, so that bilinear is exact, and
     * the last row of the northern tile meets the first one of the southern.
     */
    @Test
    void tilesOfCopernicusMeetWhereTheirColumnsDiffer() throws IOException {
        ElevationSource source = TerrainFiles.open(TerrainFiles.find(folder.resolve("copernicus")));
        for (double latitude : new double[] {49.5, 49.99, 50, 50.04, 50.07, 50.1, 50.5}) {
            for (double longitude : new double[] {8.02, 8.3, 8.47, 8.8}) {
                assertThat(source.elevationMeters(latitude, longitude))
                        .as("at %s, %s", latitude, longitude)
                        .isCloseTo(100 * (latitude - 49) + 50 * (longitude - 8), within(0.01));
            }
        }
        assertThat(source.elevationMeters(51.1, 8.5))
                .as("a tile that is not there")
                .isNaN();
    }
}
