package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.DBM;
import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.METERS;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/** The columns of settlements: what the phone shows in the centre, and who is served around it. */
public final class PlaceColumns {
    public static final String ID = "id";
    public static final String NAME = "name";
    public static final String LOCAL_NAME = "localName";
    public static final String KIND = "kind";
    public static final String PEOPLE = "people";
    public static final String RADIUS = "radiusMeters";
    public static final String ILLUSTRATIVE = "illustrative";
    public static final String COVERAGE_CLASS = "coverageClass";

    static final List<String> KINDS = List.of("city", "town", "village");

    public static final Columns<Seen> ALL = Columns.<Seen>of(
                    "place", "a settlement and what the phone shows in its centre")
            .text(ID, s -> s.place.id())
            .means("of the settlement", "شناسه‌ی آبادی")
            .text(NAME, s -> s.place.name())
            .means("in Latin letters", "نام با حروف لاتین")
            .text(LOCAL_NAME, s -> s.place.localName())
            .means("in the local script; may be empty", "نام با خط محلی؛ شاید تهی")
            .word(KIND, KINDS, s -> Words.of(s.place.kind()))
            .means("city, town or village", "شهر، شهرک یا روستا")
            .number(ColumnKind.PEOPLE, PEOPLE, s -> s.place.people())
            .means("who live there", "جمعیت")
            .given(METERS, RADIUS, s -> s.place.radiusMeters())
            .means("of the built-up area", "شعاع محدوده‌ی ساخته‌شده")
            .flag(ILLUSTRATIVE, s -> s.place.illustrative())
            .means("true when the row is made up", "درست اگر ساختگی باشد")
            .flag("inProvince", Seen::isInProvince)
            .means("true when the centre lies in the province", "درست اگر مرکزش در استان باشد")
            .textOrNone(COVERAGE_CLASS, s -> s.cell() < 0 ? null : Words.of(s.study.coverage.classAt(s.cell())))
            .means(
                    "class of the centre's cell; empty beyond the grid",
                    "رده‌ی خانه‌ی مرکز؛ تهی بیرون از شبکه‌ی خانه‌ها")
            .numberOrNone(
                    DBM,
                    "rsrpDbm",
                    s -> s.cell() < 0
                            ? Double.NaN
                            : s.study.coverage.overall().bestRsrpDbm().get(s.cell()))
            .means(
                    "best server's level there; empty when unknown or nothing reaches",
                    "سطح بهترین سرویس‌دهنده در آنجا؛ تهی اگر نامعلوم باشد یا چیزی نرسد")
            .textOrNone("server", Seen::server)
            .means("best server there, site/sector", "بهترین سرویس‌دهنده در آنجا، سایت/سکتور")
            .numberOrNone(
                    FRACTION,
                    "servedPeopleFraction",
                    s -> s.peopleFraction(cell -> s.study.coverage.classAt(cell).isServed() ? 1 : 0))
            .means(
                    "share of its people that have service, spread evenly over its disc; empty outside the province",
                    "سهم جمعیتی که پوشش دارد، اگر یکنواخت در دایره‌اش پخش باشد؛ تهی بیرون از استان")
            .numberOrNone(FRACTION, "indoorServedPeopleFraction", s -> s.peopleFraction(s.study.servedIndoorsFraction))
            .means(
                    "the same inside buildings; empty also when nobody asked",
                    "همان درون ساختمان‌ها؛ تهی نیز اگر کسی نپرسیده باشد")
            .textOrNone("spot", Seen::spot)
            .means("the spot its centre lies in", "ناحیه‌ای که مرکزش در آن است")
            .with(Position.columns(
                    "of its centre",
                    "مرکز آن",
                    s -> Position.of(s.study.projection, s.place.xMeters(), s.place.yMeters())))
            .build();

    private PlaceColumns() {}

    /**
     * What a study found, as places ask for it.
     *
     * @param servedIndoorsFraction of a cell's people; null when nobody asked
     */
    public record Study(
            NetworkCoverage coverage,
            @Nullable IntToDoubleFunction servedIndoorsFraction,
            ProvinceMask province,
            List<Spot> spots,
            MapProjection projection) {}

    /** A settlement, and the study. */
    public record Seen(Settlement place, Study study) {
        /** The centre's cell; negative beyond the grid. */
        private int cell() {
            return study.coverage.grid().indexAt(place.xMeters(), place.yMeters());
        }

        private boolean isInProvince() {
            return cell() >= 0 && study.province.contains(cell());
        }

        private @Nullable String server() {
            int sector = cell() < 0 ? -1 : study.coverage.overall().bestSector().get(cell());
            return sector < 0
                    ? null
                    : study.coverage.network().sectors().get(sector).key();
        }

        private @Nullable String spot() {
            for (Spot spot : study.spots) {
                if (Arrays.binarySearch(spot.cells(), cell()) >= 0) {
                    return spot.id();
                }
            }
            return null;
        }

        /**
         * The share of people, counted over the province's cells whose centres lie in the disc, or in the centre's
         * cell.
         */
        private double peopleFraction(@Nullable IntToDoubleFunction servedFraction) {
            if (servedFraction == null || !isInProvince()) {
                return Double.NaN;
            }
            CellGrid grid = study.province.grid();
            double radius = place.radiusMeters();
            CellWindow window = grid.windowAround(place.xMeters(), place.yMeters(), radius);
            int inDisc = 0;
            double served = 0;
            for (int row = window.firstRow(); row < window.endRow(); row++) {
                for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                    double dx = grid.xMeters(column) - place.xMeters();
                    double dy = grid.yMeters(row) - place.yMeters();
                    int cell = grid.index(row, column);
                    if (dx * dx + dy * dy <= radius * radius && study.province.contains(cell)) {
                        inDisc++;
                        served += servedFraction.applyAsDouble(cell);
                    }
                }
            }
            return inDisc == 0 ? servedFraction.applyAsDouble(cell()) : served / inDisc;
        }
    }
}
