package org.dakal.scenarios.writing.outage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.grid.ShortRaster;
import org.dakal.proposals.stability.DrawnHeadline;
import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.OutageColumns;
import org.dakal.scenarios.columns.Table;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.raster.ClassColor;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.maps.StudyMaps;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Writes an outage atlas into one folder, all at once; what each file holds is in scenarios/OUTPUTS.md. */
public final class OutageWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "outage.json";

    /** Names of the files, pages excepted. */
    public static final List<String> NAMES = List.of(
            INDEX_FILE,
            "outage-sites.csv",
            "outage-pairs.csv",
            "outage-villages.csv",
            "outage-proposals.csv",
            "outage.gpkg",
            "serving-sites.tif",
            "only-site.tif");

    private OutageWriter() {}

    /**
     * Writes an atlas in place of an earlier one.
     *
     * @param folder opened with {@link #INDEX_FILE}
     * @param onOneSite people on one site in draws; null where nobody drew
     * @param extra files made elsewhere, e.g. the page
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static WrittenResult write(
            OutputFolder folder,
            Scenario scenario,
            OutageAtlas atlas,
            @Nullable DrawnHeadline onOneSite,
            List<ExtraFile> extra,
            RunInfo run)
            throws OutputException {
        Table sites = OutageColumns.SITES.table(OutageColumns.sites(scenario, atlas));
        Table pairs = OutageColumns.PAIRS.table(OutageColumns.pairs(scenario, atlas));
        Table villages = OutageColumns.VILLAGES.table(OutageColumns.villages(scenario, atlas));
        Table proposals = OutageColumns.PROPOSALS.table(OutageColumns.proposals(scenario, atlas));
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put("outage-sites.csv", file -> TableCsv.write(file, sites));
        contents.put("outage-pairs.csv", file -> TableCsv.write(file, pairs));
        contents.put("outage-villages.csv", file -> TableCsv.write(file, villages));
        contents.put("outage-proposals.csv", file -> TableCsv.write(file, proposals));
        contents.put("outage.gpkg", file -> OutageGeoPackage.write(file, scenario, atlas, sites, villages));
        contents.put(
                "serving-sites.tif",
                file -> CogWriter.write(
                        file,
                        OutageMaps.counts(atlas.serving(), scenario.request().province()),
                        OutageMaps.countStyle(scenario, run)));
        contents.put(
                "only-site.tif",
                file -> CogWriter.write(
                        file, OutageMaps.only(atlas.serving()), OutageMaps.onlyStyle(scenario, atlas.serving(), run)));
        return FileSet.write(
                folder,
                INDEX_FILE,
                contents,
                extra,
                names -> OutageJson.ALL.row(
                        new OutageJson.Found(new IndexKeys(scenario, names, run), atlas, onOneSite)));
    }

    /** outage.gpkg: sites with what they take with them, and settlements that hang on one. */
    static final class OutageGeoPackage {
        private static final GeometryFactory SHAPES = new GeometryFactory();

        private OutageGeoPackage() {}

        static void write(Path file, Scenario scenario, OutageAtlas atlas, Table sites, Table villages)
                throws IOException {
            String notices = String.join(" ", scenario.notices());
            try (GeoPackage made =
                    GeoPackage.create(file, atlas.serving().grid().epsgCode())) {
                made.addLayer(new FeatureLayer(
                        "outage_sites",
                        ("Masts, and what is lost while one is out of service. " + notices).trim(),
                        "POINT",
                        sites,
                        atlas.sites().stream()
                                .map(s -> point(s.site().xMeters(), s.site().yMeters()))
                                .toList(),
                        QgisStyle.single(
                                MapSymbol.marker("triangle", 0xE66101, 3),
                                "case when \"lostPeople\" >= 1 then concat(\"id\", ': ', round(\"lostPeople\")) end")));
                made.addLayer(new FeatureLayer(
                        "outage_villages",
                        ("Settlements whose centre one site alone serves. " + notices).trim(),
                        "POINT",
                        villages,
                        atlas.villages().stream()
                                .map(v -> point(
                                        v.settlement().xMeters(), v.settlement().yMeters()))
                                .toList(),
                        QgisStyle.single(MapSymbol.marker("circle", 0xFDD49E, 2), "\"name\"")));
                made.finish();
            }
        }

        private static Geometry point(double xMeters, double yMeters) {
            return SHAPES.createPoint(new Coordinate(xMeters, yMeters));
        }
    }

    /** The atlas' two rasters: how many sites serve a cell, and which one it depends on. */
    static final class OutageMaps {
        private static final int OUTSIDE = 255;
        private static final int NONE = -1;

        private OutageMaps() {}

        /** Counts in the province; 255 outside it, as in the map of classes. */
        static ByteRaster counts(ServingSites serving, ProvinceMask province) {
            byte[] values = serving.counts().values().clone();
            for (int cell = 0; cell < values.length; cell++) {
                if (!province.contains(cell)) {
                    values[cell] = (byte) OUTSIDE;
                }
            }
            return new ByteRaster(serving.grid(), values);
        }

        static CogStyle countStyle(Scenario scenario, RunInfo run) {
            return CogStyle.ofClasses(
                            "Count of sites that serve a cell, over all bands; cells outside the outline have none",
                            OUTSIDE,
                            List.of(
                                    new ClassColor(0, "not served", 0xE0, 0xE0, 0xE0),
                                    new ClassColor(1, "one site: fails with it", 0xE6, 0x61, 0x01),
                                    new ClassColor(2, "two sites", 0xFD, 0xD4, 0x9E),
                                    new ClassColor(3, "three sites", 0xAB, 0xD9, 0xE9),
                                    new ClassColor(4, "four sites", 0x74, 0xAD, 0xD1),
                                    new ClassColor(5, "five sites", 0x45, 0x75, 0xB4)))
                    .withNotes(StudyMaps.notes(scenario, scenario.request().serviceProfile(), run));
        }

        /** The number of the only site, -1 where there is none or more than one. */
        static ShortRaster only(ServingSites serving) {
            ShortRaster only = ShortRaster.filled(serving.grid(), (short) NONE);
            for (int cell = 0; cell < only.values().length; cell++) {
                only.set(cell, (short) serving.only(cell));
            }
            return only;
        }

        static CogStyle onlyStyle(Scenario scenario, ServingSites serving, RunInfo run) {
            Map<String, String> notes =
                    StudyMaps.notes(scenario, scenario.request().serviceProfile(), run);
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < serving.network().sites().size(); i++) {
                names.append(i == 0 ? "" : ";")
                        .append(i)
                        .append('=')
                        .append(serving.network().sites().get(i).id());
            }
            notes.put("SITES", names.toString());
            return CogStyle.of("Number of the site that alone serves a cell", "")
                    .withNoData(NONE)
                    .withNotes(notes);
        }
    }
}
