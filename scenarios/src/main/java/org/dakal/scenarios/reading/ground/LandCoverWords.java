package org.dakal.scenarios.reading.ground;

import java.util.List;
import org.dakal.scenarios.LandCoverReport;
import org.dakal.scenarios.Notice;
import org.dakal.scenarios.reading.shared.Illustrative;
import org.dakal.terrain.ClutterRaster;
import org.jspecify.annotations.Nullable;

/** What land cover was used, in words for every output, in English and in Persian. */
public final class LandCoverWords {
    private LandCoverWords() {}

    public static LandCoverReport report(CoverSource cover, @Nullable ClutterRaster clutter) {
        if (clutter == null) {
            return new LandCoverReport(
                    LandCoverReport.Source.NONE,
                    cover.kind() == CoverSource.Kind.NONE
                            ? "switched off: bare ground"
                            : "not given, and there are no settlements to derive it from: bare ground");
        }
        if (cover.kind() == CoverSource.Kind.SETTLEMENTS) {
            return new LandCoverReport(
                    LandCoverReport.Source.SETTLEMENTS,
                    "not given: derived from the settlements by people and density, classes of "
                            + cover.catalog().id());
        }
        String codes = cover.rasters().isEmpty()
                ? ""
                : cover.catalog().id().isEmpty()
                        ? "the scenario's own classes"
                        : "classes of " + cover.catalog().id();
        String heights = cover.heights() == null ? "" : "heights of buildings and trees";
        return new LandCoverReport(
                LandCoverReport.Source.FILES, codes + (codes.isEmpty() || heights.isEmpty() ? "" : ", ") + heights);
    }

    /** What every output must repeat: nothing where the scenario gave its land cover. */
    public static List<Notice> notices(CoverSource.Kind kind, LandCoverReport report) {
        if (report.source() == LandCoverReport.Source.SETTLEMENTS) {
            return List.of(Illustrative.notice(
                    "Land cover was not given: built-up land is derived from the settlements' people and density (village 5 m,"
                            + " suburban 10 m, urban 15 m, dense-urban 20 m), all else counts as open.",
                    "land-cover-derived"));
        }
        return kind == CoverSource.Kind.NONE
                ? List.of(Illustrative.notice(
                        "Land cover is switched off: levels are too high where people live. Without it the mean error of"
                                + " ITU-R P.1812 beside drive tests was -27 dB in Beirut, -36 dB in Recife, -55 dB in Ota and"
                                + " -12 dB in a rural valley.",
                        "land-cover-off"))
                : List.of();
    }
}
