package org.dakal.scenarios.store;

import java.util.BitSet;
import java.util.HexFormat;
import org.dakal.coverage.CoverageOptions;
import org.dakal.network.InstalledSector;
import org.dakal.study.StudyRequest;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.jspecify.annotations.Nullable;

/**
 * Names a state by all that it depends on: the program, the terrain and land cover of the whole grid, the province, the
 * network with its antennas, what corrects its losses, what counts as service and as a spot, the settlements that spots
 * are divided by, and the engine's options but the number of threads.
 */
final class StateKeys {
    /** Raised when the content of files changes its meaning. */
    private static final int FORMAT = 2;

    private static final int CODES = 256;

    private StateKeys() {}

    /** 64 hexadecimal digits. */
    static String of(StudyRequest request, String programDigest, TerrainDigests terrainDigests) {
        ContentDigest digest = new ContentDigest()
                .add("format", FORMAT)
                .add("program", programDigest)
                .add("math", MathBits.ofThisJava())
                .add("grid", request.terrain().grid())
                .add("profile", request.serviceProfile())
                .add("spots", request.spotOptions())
                .add("settlements", request.surroundings().settlements())
                .add("indoor", request.indoor())
                .add("correction", request.correction())
                .add("bands", request.network().bands());
        addOptions(request.coverageOptions(), digest);
        terrainDigests.addTo(digest, request.terrain().grid().wholeWindow());
        addClutter(request.terrain().clutter(), digest);
        addProvince(request, digest);
        addSectors(request, digest);
        return HexFormat.of().formatHex(digest.bytes());
    }

    private static void addOptions(CoverageOptions options, ContentDigest digest) {
        ContentDigest.components(options).forEach((name, value) -> {
            if (!name.equals("threadCount")) {
                digest.add(name, value);
            }
        });
    }

    /** With what a class says of its receivers alone, which path loss does not depend on. */
    private static void addClutter(@Nullable ClutterRaster clutter, ContentDigest digest) {
        for (int code = 0; clutter != null && code < CODES; code++) {
            ClutterClass known = clutter.classOf(code);
            if (known != null) {
                digest.add("class", known);
            }
        }
    }

    private static void addProvince(StudyRequest request, ContentDigest digest) {
        BitSet inside = new BitSet(request.terrain().grid().cellCount());
        request.province().forEachCell(inside::set);
        digest.add(inside.toByteArray());
    }

    /** A site's words and its other sectors make no level. */
    private static void addSectors(StudyRequest request, ContentDigest digest) {
        for (InstalledSector installed : request.network().sectors()) {
            digest.add("site", installed.site().id())
                    .add("x", installed.site().xMeters())
                    .add("y", installed.site().yMeters())
                    .add("convergence", installed.site().gridConvergenceDegrees())
                    .add("sector", installed.sector());
        }
    }
}
