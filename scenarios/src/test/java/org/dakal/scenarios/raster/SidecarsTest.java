package org.dakal.scenarios.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainSamples;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands beside a raster, as GDAL 3.6.2 wrote and reads it. The raster has 4 by 3 pixels of 30 m in EPSG:32639,
 * from 500,000 m east and 3,800,000 m north, with 100 to 103 in its first row, 104 to 107 in the second and 108 to 111
 * in the last; the mask says that the third pixel of the second row holds nothing.
 */
class SidecarsTest {
    private static final String RASTER =
            "SUkqAAgAAAAPAAABAwABAAAABAAAAAEBAwABAAAAAwAAAAIBAwABAAAAEAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEB"
                    + "BAABAAAAaAEAABUBAwABAAAAAQAAABYBAwABAAAAAwAAABcBBAABAAAAGAAAABwBAwABAAAAAQAAAFMBAwABAAAAAgAAAA6D"
                    + "DAADAAAAwgAAAIKEDAAGAAAA2gAAAK+HAwAgAAAACgEAALGHAgAeAAAASgEAAAAAAAAAAAAAAAA+QAAAAAAAAD5AAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgIQeQQAAAADg/UxBAAAAAAAAAAABAAEAAAAHAAAEAAABAAEAAQQAAAEA"
                    + "AQACBLGHFgAAAAEIsYcHABYABggAAAEAjiMADAAAAQB/fwQMAAABACkjV0dTIDg0IC8gVVRNIHpvbmUgMzlOfFdHUyA4NHwA"
                    + "ZABlAGYAZwBoAGkAagBrAGwAbQBuAG8A";

    private static final String MASK =
            "SUkqAAgAAAANAAABAwABAAAABAAAAAEBAwABAAAAAwAAAAIBAwABAAAACAAAAAMBAwABAAAACAAAAAYBAwABAAAAAQAAABEB"
                    + "BAABAAAA+AAAABUBAwABAAAAAQAAABYBAwABAAAAAwAAABcBBAABAAAAFwAAABwBAwABAAAAAgAAAD0BAwABAAAAAQAAAFMB"
                    + "AwABAAAAAQAAAICkAgBOAAAAqgAAAAAAAAA8R0RBTE1ldGFkYXRhPgogIDxJdGVtIG5hbWU9IklOVEVSTkFMX01BU0tfRkxB"
                    + "R1NfMSI+MjwvSXRlbT4KPC9HREFMTWV0YWRhdGE+CgB4nAEMAPP/////////AP//////R8QK9g==";

    /** The same raster with a scale of 2 and 105 for no data inside. */
    private static final String SCALED =
            "SUkqAAgAAAARAAABAwABAAAABAAAAAEBAwABAAAAAwAAAAIBAwABAAAAEAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQAAABEB"
                    + "BAABAAAADgIAABUBAwABAAAAAQAAABYBAwABAAAAAwAAABcBBAABAAAAGAAAABwBAwABAAAAAQAAAFMBAwABAAAAAgAAAA6D"
                    + "DAADAAAAaAEAAIKEDAAGAAAAgAEAAK+HAwAgAAAAsAEAALGHAgAeAAAA8AEAAICkAgCOAAAA2gAAAIGkAgAEAAAAMTA1AAAA"
                    + "AAA8R0RBTE1ldGFkYXRhPgogIDxJdGVtIG5hbWU9Ik9GRlNFVCIgc2FtcGxlPSIwIiByb2xlPSJvZmZzZXQiPjA8L0l0ZW0+"
                    + "CiAgPEl0ZW0gbmFtZT0iU0NBTEUiIHNhbXBsZT0iMCIgcm9sZT0ic2NhbGUiPjI8L0l0ZW0+CjwvR0RBTE1ldGFkYXRhPgoA"
                    + "AAAAAAAAPkAAAAAAAAA+QAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAICEHkEAAAAA4P1MQQAAAAAAAAAA"
                    + "AQABAAAABwAABAAAAQABAAEEAAABAAEAAgSxhxYAAAABCLGHBwAWAAYIAAABAI4jAAwAAAEAf38EDAAAAQApI1dHUyA4NCAv"
                    + "IFVUTSB6b25lIDM5TnxXR1MgODR8AGQAZQBmAGcAaABpAGoAawBsAG0AbgBvAA==";

    @TempDir
    private Path folder;

    private Path raster;

    @BeforeEach
    void write() throws IOException {
        raster = Files.write(folder.resolve("a.tif"), Base64.getDecoder().decode(RASTER));
    }

    private Path beside(String ending) {
        return folder.resolve("a.tif" + ending);
    }

    private GeoTiff with(String band) throws IOException {
        Files.writeString(
                beside(".aux.xml"),
                "<PAMDataset>\n  <PAMRasterBand band=\"1\">\n" + band + "  </PAMRasterBand>\n"
                        + "  <PAMRasterBand band=\"2\"><NoDataValue>100</NoDataValue></PAMRasterBand>\n</PAMDataset>\n");
        return GeoTiff.open(raster);
    }

    @Test
    void theMaskIsRead() throws IOException {
        assertThat(GeoTiff.open(raster).value(0, 2, 1)).isEqualTo(106);
        Files.write(beside(".msk"), Base64.getDecoder().decode(MASK));
        GeoTiff masked = GeoTiff.open(raster);
        assertThat(masked.value(0, 2, 1)).isNaN();
        assertThat(masked.value(0, 1, 1)).isEqualTo(105);
        assertThat(masked.value(0, 3, 2)).isEqualTo(111);
        assertThat(masked.warnings()).isEmpty();
        assertThat(Sidecars.of(raster)).containsExactly(beside(".msk"));
    }

    @Test
    void aMaskThatIsNoneIsTold() throws IOException {
        Files.writeString(beside(".msk"), "something else");
        GeoTiff plain = GeoTiff.open(raster);
        assertThat(plain.value(0, 2, 1)).isEqualTo(106);
        assertThat(plain.warnings())
                .singleElement()
                .asString()
                .startsWith(beside(".msk") + ": ")
                .endsWith(" The mask is not used.");
        Files.copy(raster, beside(".msk"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(OneBand.warnings(GeoTiff.open(raster), new GeoBounds(34, 50, 35, 51)))
                .containsExactly(beside(".msk")
                        + ": 4 by 3 pixels, 1 bands of 16 bits: a mask has the raster's 4 by 3 pixels in one band of 1 or"
                        + " 8 bits. The mask is not used.");
    }

    /** 103 is no data, and 100 * 0.5 + 7 = 57 ft = 17.3736 m. */
    @Test
    void noDataScaleOffsetAndUnitAreRead() throws IOException {
        GeoTiff tiff = with("""
                <NoDataValue>1.03000000000000E+02</NoDataValue>
                <UnitType>ft</UnitType>
                <Offset>7</Offset>
                <Scale>0.5</Scale>
                <Metadata><MDI key="STATISTICS_MAXIMUM">111</MDI></Metadata>
                """);
        assertThat(tiff.value(0, 0, 0)).isEqualTo(57);
        assertThat(tiff.value(0, 3, 0)).isNaN();
        assertThat(tiff.noData()).isEqualTo(103);
        assertThat(tiff.unit()).isEqualTo("ft");
        assertThat(tiff.warnings()).isEmpty();
        // The corner of the raster is at 34.3413 N, 51 E; the middle of its first pixel lies 15 m inside.
        ElevationSource heights = TerrainFiles.open(List.of(raster));
        assertThat(heights.elevationMeters(34.34116, 51.000163)).isCloseTo(17.3736, within(0.1));
    }

    /** Statistics alone, as QGIS leaves them beside whatever it shows, change nothing and need no word. */
    @Test
    void statisticsNeedNoWord() throws IOException {
        GeoTiff tiff = with("<Metadata><MDI key=\"STATISTICS_MAXIMUM\">111</MDI></Metadata>");
        assertThat(tiff.value(0, 0, 0)).isEqualTo(100);
        assertThat(tiff.noData()).isNull();
        assertThat(tiff.warnings()).isEmpty();
    }

    /**
     * Inside are a scale and so, by the way, an offset: 100 * 2 + 0. No data is 103, and 105 is a number like others.
     */
    @Test
    void theRastersOwnScaleCounts() throws IOException {
        Files.write(raster, Base64.getDecoder().decode(SCALED));
        GeoTiff tiff = with("<NoDataValue>103</NoDataValue><Offset>7</Offset><Scale>0.5</Scale>");
        assertThat(tiff.value(0, 0, 0)).isEqualTo(200);
        assertThat(tiff.value(0, 3, 0)).isNaN();
        assertThat(tiff.value(0, 1, 1)).isEqualTo(210);
        assertThat(tiff.warnings())
                .containsExactly(
                        beside(".aux.xml") + ": its Offset, 7.0, is not used; what the raster itself says counts",
                        beside(".aux.xml") + ": its Scale, 0.5, is not used; what the raster itself says counts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<SRS>PROJCS[\"x\",AUTHORITY[\"EPSG\",\"32639\"]]</SRS> | ",
                "<SRS>PROJCRS[\"x\",ID[\"EPSG\",32639]]</SRS> | ",
                "<GeoTransform> 500000.0, 30.0, 0.0, 3800000.0, 0.0, -30.0</GeoTransform> | ",
                "<SRS>PROJCS[\"x\",AUTHORITY[\"EPSG\",\"32638\"]]</SRS> | its coordinate system is not used; that of the"
                        + " raster, EPSG:32639, counts",
                "<SRS>LOCAL_CS[\"x\"]</SRS> | its coordinate system is not used; that of the raster, EPSG:32639, counts",
                "<GeoTransform>1, 30, 0, 2, 0, -30</GeoTransform> | its place on the map is not used; that of the raster"
                        + " counts",
                "<GeoTransform>nonsense</GeoTransform> | its place on the map is not used; that of the raster counts",
            })
    void anotherPlaceIsTold(String element, String warning) throws IOException {
        Files.writeString(beside(".aux.xml"), "<PAMDataset>" + element + "</PAMDataset>");
        List<String> expected = warning == null ? List.of() : List.of(beside(".aux.xml") + ": " + warning);
        assertThat(GeoTiff.open(raster).warnings()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not XML",
                "<PAMDataset><PAMRasterBand band='1'><NoDataValue>lots</NoDataValue></PAMRasterBand></PAMDataset>",
                "<PAMDataset><PAMRasterBand band='1'><Scale>2</Scale><NoDataValue>1</NoDataValue>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><PAMDataset><SRS>&e;</SRS></PAMDataset>",
            })
    void damagedMetadataIsToldAndNotUsed(String text) throws IOException {
        Files.writeString(beside(".aux.xml"), text);
        GeoTiff tiff = GeoTiff.open(raster);
        assertThat(tiff.value(0, 1, 0)).isEqualTo(101);
        assertThat(tiff.noData()).isNull();
        assertThat(tiff.warnings())
                .containsExactly(beside(".aux.xml") + ": cannot be read as GDAL's metadata and is not used");
    }

    /** Formats that know voids of their own take nothing from there, and say so once a height is asked for. */
    @Test
    void besideOtherFormatsItIsTold() throws IOException {
        Path hgt = TerrainSamples.hgt(folder, "N34E050.hgt", 34, 50, 1201, (lat, lon) -> 7);
        Path dted = TerrainSamples.dted(folder, "n34.dt0", 34, 51, 300, 300, (lat, lon) -> 7);
        for (Path file : List.of(hgt, dted)) {
            Files.write(Path.of(file + ".msk"), new byte[] {1});
            Files.writeString(
                    Path.of(file + ".aux.xml"),
                    "<PAMDataset><PAMRasterBand band='1'><NoDataValue>7</NoDataValue></PAMRasterBand></PAMDataset>");
        }
        ElevationSource source = TerrainFiles.open(List.of(hgt, dted));
        assertThat(source.elevationMeters(34.5, 50.5) + source.elevationMeters(34.5, 51.5))
                .isEqualTo(14);
        assertThat(source.warnings())
                .containsExactlyInAnyOrder(
                        hgt + ".msk: the mask is not used",
                        hgt + ".aux.xml: its number for no data, scale, offset and unit are not used",
                        dted + ".msk: the mask is not used",
                        dted + ".aux.xml: its number for no data, scale, offset and unit are not used");
    }
}
