package org.dakal.scenarios.columns;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.findings.Exposure;
import org.dakal.findings.PublicPoint;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;

/** Who and what is somewhere, as tables tell it: NaN, which is no data, for what the scenario gives none of. */
public record Counted(Exposure exposure, Surroundings given) {
    public static final String PEOPLE = "people";
    public static final String VILLAGE_COUNT = "villageCount";
    public static final String PUBLIC_POINT_COUNT = "publicPointCount";
    public static final String ROADS = "roadKm";
    public static final String AREA = "areaSquareKm";

    public static final Columns<Counted> WHO_AND_WHAT = Columns.<Counted>of(
                    "whoAndWhat", "people, settlements, public points, roads and area; null is not given")
            .with(columns("", "there", "در آنجاست", counted -> counted))
            .build();

    double people() {
        return given.peopleIn(exposure);
    }

    double areaSquareKm() {
        return exposure.areaSquareKm();
    }

    double villageCount() {
        return given.villageCountIn(exposure);
    }

    List<String> villages() {
        return exposure.villages().stream().map(Settlement::name).toList();
    }

    double publicPointCount() {
        return given.publicPointCountIn(exposure);
    }

    List<String> publicPoints() {
        return exposure.publicPoints().stream().map(PublicPoint::name).toList();
    }

    double roadKm() {
        return given.roadKmIn(exposure);
    }

    /**
     * Columns of people, settlements, public points, roads and area, in this order.
     *
     * @param prefix of their names; empty for names without one
     * @param english what became of them, after "people"
     * @param persian the same after "جمعیتی که"
     */
    static <R> Consumer<Columns.Builder<R>> columns(
            String prefix, String english, String persian, Function<R, Counted> of) {
        return list -> {
            people(list, prefix, english, persian, of);
            villageCount(list, prefix, english, persian, of);
            pointsAndRoads(list, prefix, english, persian, of);
            area(list, prefix, english, persian, of);
        };
    }

    static <R> void people(
            Columns.Builder<R> list, String prefix, String english, String persian, Function<R, Counted> of) {
        list.numberOrNone(
                        ColumnKind.PEOPLE,
                        name(prefix, "People"),
                        row -> of.apply(row).people())
                .means("people " + english, "جمعیتی که " + persian);
    }

    static <R> void area(
            Columns.Builder<R> list, String prefix, String english, String persian, Function<R, Counted> of) {
        list.number(
                        ColumnKind.SQUARE_KM,
                        name(prefix, "AreaSquareKm"),
                        row -> of.apply(row).areaSquareKm())
                .means("area " + english, "مساحتی که " + persian);
    }

    static <R> void villageCount(
            Columns.Builder<R> list, String prefix, String english, String persian, Function<R, Counted> of) {
        list.numberOrNone(
                        ColumnKind.COUNT,
                        name(prefix, "VillageCount"),
                        row -> of.apply(row).villageCount())
                .means("settlements " + english, "شمار آبادی‌هایی که " + persian);
    }

    static <R> void pointsAndRoads(
            Columns.Builder<R> list, String prefix, String english, String persian, Function<R, Counted> of) {
        list.numberOrNone(
                        ColumnKind.COUNT,
                        name(prefix, "PublicPointCount"),
                        row -> of.apply(row).publicPointCount())
                .means("public points " + english, "شمار مکان‌های عمومی که " + persian);
        list.numberOrNone(
                        ColumnKind.KM,
                        name(prefix, "RoadKm"),
                        row -> of.apply(row).roadKm())
                .means("roads " + english, "راهی که " + persian);
    }

    private static String name(String prefix, String name) {
        return prefix.isEmpty() ? Character.toLowerCase(name.charAt(0)) + name.substring(1) : prefix + name;
    }
}
