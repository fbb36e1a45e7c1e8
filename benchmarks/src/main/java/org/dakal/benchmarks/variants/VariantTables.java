package org.dakal.benchmarks.variants;

import java.util.List;
import java.util.Locale;
import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/** The tables of a made-up province as text. */
record VariantTables(MapProjection projection) {
    private static final int SECTORS = 3;
    private static final int LOWEST_MAST_METERS = 30;

    String sites(List<Coordinate> masts) {
        StringBuilder out = new StringBuilder("id,name,latitudeDegrees,longitudeDegrees,illustrative\n");
        for (int i = 0; i < masts.size(); i++) {
            out.append(String.format(Locale.ROOT, "M%04d,Mast %d,%s,true%n", i + 1, i + 1, degrees(masts.get(i))));
        }
        return out.toString();
    }

    /** Three sectors of one band on every mast, 30 to 58 m high. */
    String sectors(int mastCount, VariantPlan plan) {
        StringBuilder out = new StringBuilder(
                "siteId,id,band,antenna,heightAboveGroundMeters,azimuthDegrees,electricalTiltDegrees,powerDbm,lossDb\n");
        for (int i = 0; i < mastCount; i++) {
            int height = LOWEST_MAST_METERS + 2 * plan.number(15);
            int first = plan.number(360 / SECTORS);
            int tilt = plan.number(4);
            for (int k = 0; k < SECTORS; k++) {
                out.append(String.format(
                        Locale.ROOT,
                        "M%04d,%c,L900,panel-900,%d,%d,%d,46,2%n",
                        i + 1,
                        'A' + k,
                        height,
                        first + k * 360 / SECTORS,
                        tilt));
            }
        }
        return out.toString();
    }

    String settlements(List<Coordinate> villages, VariantPlan plan) {
        StringBuilder out = new StringBuilder(
                "id,name,kind,latitudeDegrees,longitudeDegrees,people,radiusMeters,illustrative,source\n");
        for (int i = 0; i < villages.size(); i++) {
            boolean town = i % 20 == 0;
            out.append(String.format(
                    Locale.ROOT,
                    "V%04d,Village %d,%s,%s,%d,%d,true,made up%n",
                    i + 1,
                    i + 1,
                    town ? "town" : "village",
                    degrees(villages.get(i)),
                    (town ? 5000 : 60) + plan.number(town ? 40_000 : 900),
                    town ? 1500 : 300));
        }
        return out.toString();
    }

    /** New masts with three sectors each. */
    String proposals(List<Coordinate> places) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < places.size(); i++) {
            Coordinate at = projection.toGeographic(places.get(i).x, places.get(i).y);
            out.append(String.format(
                    Locale.ROOT,
                    "- {id: P%02d, name: New mast %d, kind: new mast, cost: {amount: 9e9, currency: toman, priceDate: 2026-06}, changes: [{addSite:"
                            + " {id: N%02d, name: New mast %d, latitudeDegrees: %.5f, longitudeDegrees: %.5f, sectors: [",
                    i + 1,
                    i + 1,
                    i + 1,
                    i + 1,
                    at.y,
                    at.x));
            for (int k = 0; k < SECTORS; k++) {
                out.append(k == 0 ? "" : ", ");
                out.append(String.format(
                        Locale.ROOT,
                        "{id: %c, band: L900, antenna: panel-900, heightAboveGroundMeters: 48, azimuthDegrees: %d, eirpDbm: 60}",
                        'A' + k,
                        k * 360 / SECTORS));
            }
            out.append("]}}]}\n");
        }
        return out.toString();
    }

    private String degrees(Coordinate meters) {
        Coordinate at = projection.toGeographic(meters.x, meters.y);
        return String.format(Locale.ROOT, "%.5f,%.5f", at.y, at.x);
    }
}
