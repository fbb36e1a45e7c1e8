package org.dakal.scenarios.synthetic;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/** Writes the tables of a plan as CSV. */
final class PlanTables {
    private final Land land;
    private final ProvincePlan plan;

    PlanTables(Land land, ProvincePlan plan) {
        this.land = land;
        this.plan = plan;
    }

    void settlements(Path file) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(
                    "id",
                    "name",
                    "localName",
                    "kind",
                    "latitudeDegrees",
                    "longitudeDegrees",
                    "people",
                    "radiusMeters",
                    "illustrative",
                    "source");
            for (Planned.Place p : plan.places()) {
                csv.writeRecord(
                        p.id(),
                        p.name(),
                        p.localName(),
                        p.kind().name().toLowerCase(Locale.ROOT),
                        latitude(p.position()),
                        longitude(p.position()),
                        Integer.toString(p.people()),
                        number(p.radiusMeters()),
                        Boolean.toString(p.illustrative()),
                        p.source());
            }
        }
    }

    void sites(Path file) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(
                    "id", "name", "localName", "latitudeDegrees", "longitudeDegrees", "operator", "illustrative");
            for (Planned.Mast m : plan.masts()) {
                csv.writeRecord(
                        m.id(),
                        m.name(),
                        m.localName(),
                        latitude(m.position()),
                        longitude(m.position()),
                        "illustrative",
                        "true");
            }
        }
    }

    void sectors(Path file) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord(
                    "siteId",
                    "id",
                    "band",
                    "antenna",
                    "heightAboveGroundMeters",
                    "azimuthDegrees",
                    "mechanicalTiltDegrees",
                    "electricalTiltDegrees",
                    "powerDbm",
                    "lossDb",
                    "radiusKm");
            for (Planned.Sector s : plan.sectors()) {
                csv.writeRecord(
                        s.siteId(),
                        s.id(),
                        s.band(),
                        s.antenna(),
                        number(s.heightAboveGroundMeters()),
                        number(s.azimuthDegrees()),
                        number(s.mechanicalTiltDegrees()),
                        number(s.electricalTiltDegrees()),
                        number(s.powerDbm()),
                        number(s.lossDb()),
                        number(s.radiusKm()));
            }
        }
    }

    void publicPoints(Path file) throws IOException {
        try (CsvWriter csv = open(file)) {
            csv.writeRecord("id", "name", "kind", "latitudeDegrees", "longitudeDegrees", "illustrative");
            for (Planned.PublicPoint p : plan.points()) {
                csv.writeRecord(p.id(), p.name(), p.kind(), latitude(p.position()), longitude(p.position()), "true");
            }
        }
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private String latitude(Coordinate meters) {
        return String.format(Locale.ROOT, "%.5f", land.degrees(meters).y);
    }

    private String longitude(Coordinate meters) {
        return String.format(Locale.ROOT, "%.5f", land.degrees(meters).x);
    }

    /** Whole numbers without a fraction. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
