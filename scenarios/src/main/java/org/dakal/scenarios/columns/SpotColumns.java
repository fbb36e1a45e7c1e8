package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.COUNT;
import static org.dakal.scenarios.columns.ColumnKind.DB;
import static org.dakal.scenarios.columns.ColumnKind.DBM;
import static org.dakal.scenarios.columns.ColumnKind.DEGREES;
import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.METERS;
import static org.dakal.scenarios.columns.ColumnKind.POSITION;
import static org.dakal.scenarios.columns.ColumnKind.SQUARE_KM;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dakal.findings.Cause;
import org.dakal.findings.Settlement;
import org.dakal.findings.Spot;
import org.dakal.findings.Surroundings;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/** The columns of weak, blind and unknown areas. */
public final class SpotColumns {
    public static final String ID = "id";
    public static final String COVERAGE_CLASS = "coverageClass";
    public static final String AREA = "areaSquareKm";
    public static final String PEOPLE = "people";
    public static final String VILLAGE_COUNT = "villageCount";
    public static final String NEAREST_PLACE = "nearestPlace";

    /** Nearer than this there is no direction worth telling. */
    private static final double LEAST_KM = 0.005;

    public static final Columns<Found> ALL = Columns.<Found>of("spot", "a weak, blind or unknown area")
            .text(ID, f -> f.spot.id())
            .means("stays the same between runs when the place stays", "تا جا همان است در اجراهای دیگر هم همان است")
            .word(COVERAGE_CLASS, List.of("weak", "blind", "unknown"), f -> Words.of(f.spot.coverageClass()))
            .means("its class", "رده: ضعیف، کور یا نامعلوم")
            .number(SQUARE_KM, AREA, f -> f.in().areaSquareKm())
            .means("area", "مساحت")
            .numberOrNone(ColumnKind.PEOPLE, PEOPLE, f -> f.in().people())
            .means("who live there", "جمعیت ساکن آن")
            .numberOrNone(COUNT, VILLAGE_COUNT, f -> f.in().villageCount())
            .means("settlements of any kind in it", "شمار آبادی‌های آن")
            .texts("villages", f -> f.in().villages())
            .means("their names, largest first", "نام آبادی‌ها، بزرگ‌ترین نخست")
            .numberOrNone(COUNT, "publicPointCount", f -> f.in().publicPointCount())
            .means("public points in it", "شمار مکان‌های عمومی آن")
            .texts("publicPoints", f -> f.in().publicPoints())
            .means("their names", "نام مکان‌های عمومی")
            .numberOrNone(KM, "roadKm", f -> f.in().roadKm())
            .means("length of roads in it", "درازای راه‌های آن")
            .textOrNone(
                    "county",
                    f -> f.spot.county() == null ? null : f.spot.county().name())
            .means("division that holds most of it", "شهرستانی که بیشترش در آن است")
            .textOrNone(NEAREST_PLACE, f -> f.near() == null ? null : f.near().name())
            .means("nearest settlement", "نزدیک‌ترین آبادی")
            .numberOrNone(
                    KM,
                    "nearestPlaceKm",
                    f -> f.near() == null ? Double.NaN : Rounded.hundredths(f.spot.nearestPlaceKm()))
            .means("distance from that settlement", "فاصله از آن آبادی")
            .numberOrNone(DEGREES, "nearestPlaceBearingDegrees", Found::bearingDegrees)
            .means(
                    "bearing from that settlement, clockwise from true north; empty in its very centre",
                    "جهت از آن آبادی، ساعت‌گرد از شمال حقیقی؛ در خود مرکز آن تهی")
            .numberOrNone(DBM, "worstRsrpDbm", f -> f.spot.worstRsrpDbm())
            .means(
                    "lowest level; empty when unknown and where nothing reaches",
                    "پایین‌ترین سطح؛ تهی جایی که نامعلوم است یا هیچ سیگنالی نمی‌رسد")
            .numberOrNone(DBM, "medianRsrpDbm", f -> f.spot.medianRsrpDbm())
            .means("middle level; empty likewise", "سطح میانه؛ به همان‌سان شاید تهی")
            .word(
                    "cause",
                    List.of("no data", "interference", "too far", "terrain", "clutter", "pattern"),
                    f -> Words.of(f.spot.cause().kind()))
            .means("why it is not served", "چرا پوشش ندارد")
            .number(FRACTION, "causeShareFraction", f -> f.spot.cause().shareFraction())
            .means("share of the examined cells that cause holds for", "سهم خانه‌های بررسی‌شده که این علت را دارند")
            .textOrNone("causeServer", f -> f.spot.cause().server())
            .means("sector that comes nearest to serving it", "سکتوری که بیش از همه به پوشاندن آن نزدیک است")
            .numberOrNone(
                    POSITION,
                    "ridgeLatitudeDegrees",
                    f -> f.ofRidge(r -> f.at(r).latitudeDegrees()))
            .means(
                    "north positive, of the ridge that hides it; ridge columns are empty for other causes",
                    "عرض جغرافیایی تیغه‌ای که آن را می‌پوشاند؛ ستون‌های تیغه برای علت‌های دیگر تهی است")
            .numberOrNone(
                    POSITION,
                    "ridgeLongitudeDegrees",
                    f -> f.ofRidge(r -> f.at(r).longitudeDegrees()))
            .means("east positive, of the ridge", "طول جغرافیایی تیغه")
            .numberOrNone(METERS, "ridgeElevationMeters", f -> f.ofRidge(Cause.Ridge::elevationMeters))
            .means("height of the ridge above sea level", "بلندی تیغه از سطح دریا")
            .numberOrNone(METERS, "ridgeAboveLineOfSightMeters", f -> f.ofRidge(Cause.Ridge::aboveLineOfSightMeters))
            .means("how far it rises over the line of sight", "بلندی تیغه از خط دید")
            .numberOrNone(DB, "ridgeDiffractionLossDb", f -> f.ofRidge(Cause.Ridge::diffractionLossDb))
            .means("what terrain costs on that path", "تلفی که ناهمواری در آن مسیر می‌آورد")
            .with(Position.columns(
                    "of a point inside, from which the id is made",
                    "نقطه‌ای درون آن که شناسه از آن ساخته می‌شود",
                    f -> Position.of(f.projection, f.spot.anchorXMeters(), f.spot.anchorYMeters())))
            .build();

    private SpotColumns() {}

    /** A spot, what the scenario gives around it, and where the grid lies. */
    public record Found(Spot spot, Surroundings given, MapProjection projection) {
        private Counted in() {
            return new Counted(spot.exposure(), given);
        }

        private @Nullable Settlement near() {
            return spot.nearestPlace();
        }

        private Position at(Cause.Ridge ridge) {
            return Position.of(projection, ridge.xMeters(), ridge.yMeters());
        }

        private double ofRidge(ToDoubleFunction<Cause.Ridge> value) {
            Cause.Ridge ridge = spot.cause().ridge();
            return ridge == null ? Double.NaN : value.applyAsDouble(ridge);
        }

        /** The engine counts from grid north; grid north leans by the convergence from true north. */
        private double bearingDegrees() {
            Settlement from = spot.nearestPlace();
            if (from == null || spot.nearestPlaceKm() < LEAST_KM) {
                return Double.NaN;
            }
            Position at = Position.of(projection, from.xMeters(), from.yMeters());
            double bearing = spot.nearestPlaceBearingDegrees()
                    + projection.convergenceDegrees(at.latitudeDegrees(), at.longitudeDegrees());
            return Rounded.hundredths((bearing + 360) % 360) % 360;
        }
    }
}
