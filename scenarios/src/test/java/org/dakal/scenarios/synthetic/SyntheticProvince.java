package org.dakal.scenarios.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.relief.SeededDetail;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** Makes the illustrative files of a shipped province again from its recipe.yaml. */
final class SyntheticProvince {
    private SyntheticProvince() {}

    /**
     * Writes every generated file.
     *
     * @param source folder with recipe.yaml, outline and relief
     * @param target folder to write to; may be the same
     * @return the files written, relative to the target
     */
    static List<Path> generate(Path source, Path target) throws IOException {
        ProvinceRecipe recipe = ProvinceRecipe.read(source.resolve("recipe.yaml"));
        ElevationSource relief = TerrainFiles.open(List.of(source.resolve(recipe.relief())));
        Land land = new Land(
                recipe.seed(),
                new MapProjection(recipe.epsgCode()),
                outline(source.resolve(recipe.outline())),
                relief,
                new SeededDetail(relief, recipe.detailSeed(), recipe.detailFraction()),
                recipe.saltFlats());
        ProvincePlan plan = ProvincePlan.of(recipe, land);
        Files.createDirectories(target.resolve("data"));
        Files.createDirectories(target.resolve("antennas"));
        PlanTables tables = new PlanTables(land, plan);
        PlanMaps maps = new PlanMaps(land, plan);
        List<Path> written = new ArrayList<>();
        maps.counties(target.resolve(add(written, "data/counties.geojson")), recipe.areas());
        maps.roads(target.resolve(add(written, "data/roads.geojson")));
        tables.settlements(target.resolve(add(written, "data/settlements.csv")));
        tables.publicPoints(target.resolve(add(written, "data/public-points.csv")));
        tables.sites(target.resolve(add(written, "data/sites.csv")));
        tables.sectors(target.resolve(add(written, "data/sectors.csv")));
        CogWriter.write(
                target.resolve(add(written, "data/clutter.tif")),
                new LandCoverPainter(land, plan.places()).paint(),
                PaintedCover.style());
        IllustrativePattern.write(target.resolve(add(written, "antennas/illustrative-65-1800.msi")));
        return written;
    }

    private static Path add(List<Path> written, String name) {
        Path file = Path.of(name);
        written.add(file);
        return file;
    }

    private static Geometry outline(Path file) throws IOException {
        try {
            return new GeoJsonReader()
                    .read(Files.readString(file, StandardCharsets.UTF_8))
                    .union();
        } catch (ParseException e) {
            throw new IOException(file + " is not GeoJSON", e);
        }
    }
}
