package org.dakal.benchmarks.variants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * Writes a made-up province as a scenario: {@code MakeVariant NAME OUTLINE.geojson RELIEF.tif MASTS FOLDER}. Every mast
 * reaches 30 km at 940 MHz by P.1812 on cells of 100 m; ground, masts, villages and proposals are illustrative and
 * always the same for the same arguments.
 */
public final class MakeVariant {
    private static final int EPSG_CODE = 32639;
    private static final long SEED = 600;
    private static final double VILLAGES_PER_SQUARE_KM = 1.0 / 60;
    private static final int PROPOSALS = 20;

    private MakeVariant() {}

    /** Writes the folder and prints its name. */
    public static void main(String[] args) throws IOException {
        if (args.length != 5) {
            throw new IllegalArgumentException("give NAME OUTLINE.geojson RELIEF.tif MASTS FOLDER");
        }
        Path folder = Path.of(args[4]);
        write(args[0], Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3]), folder);
        System.out.println(folder);
    }

    static void write(String name, Path outline, Path relief, int mastCount, Path folder) throws IOException {
        MapProjection projection = new MapProjection(EPSG_CODE);
        Geometry province = projection.toGrid(read(outline));
        Files.createDirectories(folder);
        Files.copy(outline, folder.resolve("outline.geojson"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(relief, folder.resolve("relief.tif"), StandardCopyOption.REPLACE_EXISTING);
        VariantTables tables = new VariantTables(projection);
        VariantPlan masts = new VariantPlan(province, SEED);
        VariantPlan equipment = new VariantPlan(province, SEED + 1);
        VariantPlan people = new VariantPlan(province, SEED + 2);
        List<Coordinate> villages = people.spread((int) (province.getArea() / 1e6 * VILLAGES_PER_SQUARE_KM));
        List<Coordinate> proposals = new VariantPlan(province, SEED + 3).spread(PROPOSALS);
        Files.writeString(folder.resolve("sites.csv"), tables.sites(masts.spread(mastCount)));
        Files.writeString(folder.resolve("sectors.csv"), tables.sectors(mastCount, equipment));
        Files.writeString(folder.resolve("settlements.csv"), tables.settlements(villages, people));
        Files.writeString(folder.resolve("proposals.yaml"), tables.proposals(proposals));
        Files.writeString(folder.resolve("scenario.yaml"), scenario(name, mastCount));
    }

    private static Geometry read(Path geoJson) throws IOException {
        try {
            return new GeoJsonReader().read(Files.readString(geoJson)).union();
        } catch (ParseException e) {
            throw new IOException(geoJson + " is not GeoJSON", e);
        }
    }

    private static String scenario(String name, int mastCount) {
        return String.format(Locale.ROOT, """
                formatVersion: 1
                name: %s
                title: %s with %d made-up masts
                notices:
                  - For measuring speed only. Masts, villages, people, costs and the detail of the relief are made up.
                province: {outline: outline.geojson}
                grid: {epsgCode: %d, cellSizeMeters: 100, marginKm: 3}
                terrain:
                  sources:
                    - {type: seeded-detail, base: relief.tif, seed: 20240501, detailFraction: 0.35}
                people: {settlements: settlements.csv}
                propagation: {model: itu-r-p1812}
                bands:
                  - {id: L900, technology: LTE, frequencyMhz: 940, bandwidthMhz: 10, radiusKm: 30}
                antennas:
                  - {id: panel-900, type: 3gpp-38901, gainDbi: 16, horizontalBeamwidthDegrees: 65, verticalBeamwidthDegrees: 10, sideLobeDb: 30, frontToBackDb: 30}
                sites: sites.csv
                sectors: sectors.csv
                proposals: proposals.yaml
                rankBy: people
                """, name, name, mastCount, EPSG_CODE);
    }
}
