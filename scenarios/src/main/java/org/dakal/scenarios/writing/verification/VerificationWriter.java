package org.dakal.scenarios.writing.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.columns.TableCsv;
import org.dakal.scenarios.raster.ClassColor;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.writing.ExtraFile;
import org.dakal.scenarios.writing.FileSet;
import org.dakal.scenarios.writing.geopackage.FeatureLayer;
import org.dakal.scenarios.writing.geopackage.GeoPackage;
import org.dakal.scenarios.writing.geopackage.MapSymbol;
import org.dakal.scenarios.writing.geopackage.QgisStyle;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Writes a verification into a folder of its own, all at once; what each file holds is in scenarios/OUTPUTS.md. */
public final class VerificationWriter {
    /** The file that lists all others and is renamed into place last. */
    public static final String INDEX_FILE = "verification.json";

    private static final String PLACES_FILE = "verification-places.csv";
    private static final String GEOPACKAGE = "verification.gpkg";
    private static final String READINGS_FILE = "readings.tif";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private VerificationWriter() {}

    /**
     * Begins a result before the work; from then on no other run can write there.
     *
     * @throws OutputException in plain words, when something else is in the place of a file
     */
    public static OutputFolder open(Path folder, Inputs inputs) throws OutputException {
        OutputFolder results = OutputFolder.open(folder, inputs, INDEX_FILE);
        results.refuseForeign(List.of(INDEX_FILE, PLACES_FILE, GEOPACKAGE, READINGS_FILE));
        return results;
    }

    /** The content of verification.json, without a list of files. */
    public static Record json(Verification verification, RunInfo run) {
        return VerificationJson.ALL.row(new VerificationJson.Found(
                verification, VerificationFigures.of(verification), Gaps.of(verification), List.of(), run));
    }

    /** Places where somebody measured, beside what is predicted there, with the columns of the table of places. */
    public static List<Row> places(Verification verification) {
        return VerificationJson.PLACES.rows(verification.places());
    }

    /** The squares of the province where nobody measured, in one piece: all that is said there is predicted only. */
    public static Geometry gaps(Verification verification) {
        List<Gap> squares = Gaps.of(verification).squares();
        return squares.isEmpty()
                ? SHAPES.createMultiPolygon()
                : UnaryUnionOp.union(
                        squares.stream().map(VerificationWriter::square).toList());
    }

    /**
     * Writes all files; they appear together.
     *
     * @throws OutputException in plain words, when something cannot be written; an earlier result is then untouched
     */
    public static WrittenResult write(
            OutputFolder results, Verification verification, List<ExtraFile> pages, RunInfo run)
            throws OutputException {
        VerificationFigures figures = VerificationFigures.of(verification);
        Gaps gaps = Gaps.of(verification);
        Map<String, OutputFile.Content> contents = new LinkedHashMap<>();
        contents.put(PLACES_FILE, file -> TableCsv.write(file, VerificationJson.PLACES.table(verification.places())));
        contents.put(GEOPACKAGE, file -> writeGeoPackage(file, verification, gaps));
        contents.put(
                READINGS_FILE, file -> CogWriter.write(file, gaps.readingCounts(), readingStyle(verification, run)));
        return FileSet.write(
                results,
                INDEX_FILE,
                contents,
                pages,
                names -> VerificationJson.ALL.row(new VerificationJson.Found(verification, figures, gaps, names, run)));
    }

    private static CogStyle readingStyle(Verification verification, RunInfo run) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("SCENARIO", verification.result().heading().scenario().title());
        notes.put("NOTICE", notices(verification));
        notes.put("TIFFTAG_SOFTWARE", run.software());
        return CogStyle.ofClasses(
                        "Count of readings in a cell, 254 for more; 0 where nobody measured, cells outside the outline"
                                + " have none",
                        Gaps.OUTSIDE,
                        List.of(new ClassColor(0, "nobody measured", 0xBD, 0xBD, 0xBD)))
                .withNotes(notes);
    }

    private static String notices(Verification verification) {
        return String.join(" ", verification.result().heading().notices());
    }

    private static void writeGeoPackage(Path file, Verification verification, Gaps gaps) throws IOException {
        String notices = notices(verification);
        try (GeoPackage made =
                GeoPackage.create(file, verification.result().classes().grid().epsgCode())) {
            made.addLayer(new FeatureLayer(
                    "verification_places",
                    ("Places where somebody measured, beside what is predicted. " + notices).trim(),
                    "POINT",
                    VerificationJson.PLACES.table(verification.places()),
                    verification.places().stream()
                            .map(VerificationWriter::point)
                            .toList(),
                    QgisStyle.single(MapSymbol.marker("circle", 0x2C7BB6, 2), "round(\"errorDb\")")));
            made.addLayer(new FeatureLayer(
                    "verification_gaps",
                    ("Squares where nobody measured: what maps say there is predicted only. " + notices).trim(),
                    "POLYGON",
                    VerificationJson.GAPS.table(gaps.squares()),
                    gaps.squares().stream().map(VerificationWriter::square).toList(),
                    QgisStyle.single(MapSymbol.fill(0xBDBDBD, 0x969696, 0.5), "")));
            made.finish();
        }
    }

    private static Geometry point(VerifiedPlace place) {
        return SHAPES.createPoint(
                new Coordinate(place.where().xMeters(), place.where().yMeters()));
    }

    private static Geometry square(Gap gap) {
        return SHAPES.toGeometry(new Envelope(
                gap.westMeters(),
                gap.westMeters() + gap.sideMeters(),
                gap.northMeters() - gap.sideMeters(),
                gap.northMeters()));
    }
}
