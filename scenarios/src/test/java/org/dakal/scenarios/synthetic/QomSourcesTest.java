package org.dakal.scenarios.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.synthetic.ProvinceRecipe.Town;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

/** What the NOTICE of Qom calls real is what the sources hold; skipped where the sources are not at hand. */
class QomSourcesTest {
    private static final Path QOM = Path.of("qom");

    @Test
    void outlineIsNaturalEarths() throws IOException {
        assertThat(Files.mismatch(
                        QOM.resolve("data/outline.geojson"),
                        SharedData.require("boundaries/qom_province_naturalearth.geojson")))
                .isEqualTo(-1);
    }

    @Test
    void reliefIsNoaas() throws IOException {
        assertThat(Files.mismatch(
                        QOM.resolve("data/etopo5.tif"), SharedData.require("terrain/etopo5-central-iran.tif")))
                .isEqualTo(-1);
    }

    /** Every place that says GeoNames stands on a GeoNames row of Qom; no other row may ship. */
    @Test
    void townsStandWhereGeoNamesHasThem() throws IOException {
        List<NamedCsvRecord> geoNames;
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(SharedData.require("places/places_qom_isfahan_lorestan.csv"))) {
            geoNames = csv.stream()
                    .filter(r -> r.getField("province").equals("qom"))
                    .filter(r -> r.getField("source").startsWith("GeoNames"))
                    .toList();
        }
        List<Town> real = ProvinceRecipe.read(QOM.resolve("recipe.yaml")).towns().stream()
                .filter(t -> !t.illustrative())
                .toList();
        assertThat(real).hasSize(7).allMatch(t -> t.source().contains("GeoNames"));
        assertThat(real).allMatch(t -> geoNames.stream().anyMatch(row -> standsOn(t, row)));
    }

    private static boolean standsOn(Town town, NamedCsvRecord row) {
        return Double.parseDouble(row.getField("lat")) == town.degrees().y
                && Double.parseDouble(row.getField("lon")) == town.degrees().x;
    }
}
