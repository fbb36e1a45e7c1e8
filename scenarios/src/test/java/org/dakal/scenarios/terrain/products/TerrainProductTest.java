package org.dakal.scenarios.terrain.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerrainProductTest {
    /** Names as the products' own lists have them, corner by corner of the globe. */
    @ParameterizedTest
    @CsvSource({
        "COPERNICUS_30, 46, 8, Copernicus_DSM_COG_10_N46_00_E008_00_DEM.tif",
        "COPERNICUS_90, -23, -44, Copernicus_DSM_COG_30_S23_00_W044_00_DEM.tif",
        "SRTM, 0, -1, N00W001.hgt",
        "AW3D30, 34, 50, ALPSMLC30_N034E050_DSM.tif",
        "FABDEM, -1, 179, S01E179_FABDEM_V1-2.tif",
    })
    void tilesHaveTheProductsOwnNames(TerrainProduct product, int latitude, int longitude, String name) {
        TerrainProduct.Tile tile = new TerrainProduct.Tile(product, latitude, longitude);
        assertThat(tile.fileName()).isEqualTo(name);
        assertThat(TerrainProduct.tile(name)).isEqualTo(tile);
    }

    @ParameterizedTest
    @CsvSource({
        "Copernicus_DSM_10_N46_00_E008_00_DEM.tif, COPERNICUS_30, 46, 8",
        "n34e050.SRTMGL1.hgt.zip, SRTM, 34, 50",
        "N34E050.hgt.gz, SRTM, 34, 50",
        "n34_e050_1arc_v3.tif, SRTM, 34, 50",
        "N034E050_AVE_DSM.tif, AW3D30, 34, 50",
        "N34E050_FABDEM_V1-0.tif, FABDEM, 34, 50",
    })
    void otherSpellingsAreKnownToo(String name, TerrainProduct product, int latitude, int longitude) {
        assertThat(TerrainProduct.tile(name)).isEqualTo(new TerrainProduct.Tile(product, latitude, longitude));
    }

    @Test
    void otherNamesAreNoTiles() {
        assertThat(TerrainProduct.tile("worldcover_N34E050.tif")).isNull();
        assertThat(TerrainProduct.tile("N34E050.hgt.part")).isNull();
        assertThat(TerrainProduct.isSurface("N34E050.hgt")).isFalse();
        assertThat(TerrainProduct.isSurface("Copernicus_DSM_COG_10_N46_00_E008_00_DEM.tif"))
                .isTrue();
    }

    /** Latitudes 33.9 to 35 need the rows 34 and 33, but not 35; longitudes 179.5 to 180.2 two columns of different signs. */
    @Test
    void aBoxNeedsTheTilesThatHaveSomethingOfIt() {
        assertThat(TerrainProduct.SRTM.tiles(new GeoBounds(33.9, 179.5, 35, 180.2)))
                .extracting(TerrainProduct.Tile::name)
                .containsExactly("N34E179", "N34W180", "N33E179", "N33W180");
        assertThat(TerrainProduct.SRTM.tiles(new GeoBounds(34, 50, 34, 50)))
                .extracting(TerrainProduct.Tile::name)
                .containsExactly("N34E050");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/dem/all.tif, '{tile}, or {lat} and {lon}'",
        "ftp://example.org/{tile}.tif, begins with https",
        "https://example.org/{tile}/, end in a file's name",
        "https://exam ple.org/{tile}.tif, is no address",
    })
    void addressesThatLeadNowhereAreRefused(String template, String said) {
        assertThatThrownBy(() -> new TileAddress(template)).hasMessageContaining(said);
    }

    @Test
    void aTilesAddressHasItsNameAndCorner() {
        TerrainProduct.Tile tile = new TerrainProduct.Tile(TerrainProduct.SRTM, -3, 37);
        TileAddress address = new TileAddress("https://example.org/{lat}/{lat}{lon}.hgt.gz");
        assertThat(address.of(tile)).hasToString("https://example.org/S03/S03E037.hgt.gz");
        assertThat(address.fileName(tile)).isEqualTo("S03E037.hgt.gz");
    }
}
