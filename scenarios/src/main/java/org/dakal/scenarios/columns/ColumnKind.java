package org.dakal.scenarios.columns;

/** What stands in a column: its type, its unit, the ending of its name, and how many digits its numbers deserve. */
public enum ColumnKind {
    TEXT(Type.TEXT),
    /** Several texts. */
    TEXTS(Type.LIST),
    FLAG(Type.BOOLEAN),
    /** A place in an order, or a number that names something. */
    NUMBER(Type.INTEGER),
    COUNT(Type.INTEGER, "Count", "", ""),
    /** A count of what comes less what goes, which may be below zero, and a fraction where it is expected. */
    NET_COUNT(Type.REAL, "Count", "", "", 1e3),
    PEOPLE(Type.REAL, "People", "people", "نفر", 1e3),
    SQUARE_KM(Type.REAL, "SquareKm", "km²", "کیلومتر مربع", 1e6),
    KM(Type.REAL, "Km", "km", "کیلومتر", 1e3),
    METERS(Type.REAL, "Meters", "m", "متر", 1e2),
    /** A share, to a hundredth of a percent. */
    FRACTION(Type.REAL, "Fraction", "0 to 1", "۰ تا ۱", 1e4),
    /** A coordinate in WGS 84, to a centimetre. */
    POSITION(Type.REAL, "Degrees", "°", "درجه", 1e7),
    DEGREES(Type.REAL, "Degrees", "°", "درجه", 1e2),
    DBM(Type.REAL, "Dbm", "dBm", "dBm", 1e2),
    DB(Type.REAL, "Db", "dB", "دسی‌بل", 1e2),
    MHZ(Type.REAL, "Mhz", "MHz", "مگاهرتز", 1e2),
    /** How long something fails. */
    HOURS(Type.REAL, "HoursPerYear", "h a year", "ساعت در سال", 1e2),
    PERSON_HOURS(Type.REAL, "PersonHoursPerYear", "person-hours a year", "نفر-ساعت در سال", 1e2),
    /** Years of running. */
    YEARS(Type.REAL, "YearCount", "years", "سال", 1e2),
    /** Money; the currency stands beside it. */
    MONEY(Type.REAL, "", "in the currency", "واحد پول", 1e2),
    /** An amount of what the study weighs by: people, villages, public points, km or km2. */
    WEIGHT(Type.REAL, "", "as the weight", "یکای وزن", 1e6),
    /** What rankings compare: people, or km2 when the scenario ranks by area. */
    GAIN(Type.REAL, "", "people or km²", "نفر یا کیلومتر مربع", 1e2),
    /** A number without a unit. */
    RATIO(Type.REAL, "", "", "", 1e4),
    /** Whole numbers, one after the other. */
    NUMBERS(Type.LIST),
    /** Shares, one after the other. */
    FRACTIONS(Type.LIST, "Fractions", "0 to 1", "۰ تا ۱"),
    /** Rows of shares. */
    MATRIX(Type.LIST, "", "0 to 1", "۰ تا ۱"),
    /** Texts by name. */
    TEXT_BY_NAME(Type.OBJECT),
    /** One row of another list of columns. */
    ROW(Type.OBJECT),
    /** Rows of another list of columns. */
    ROWS(Type.LIST);

    /** How formats keep it. */
    public enum Type {
        TEXT,
        INTEGER,
        REAL,
        BOOLEAN,
        LIST,
        OBJECT
    }

    private final Type type;
    private final String ending;
    private final String unit;
    private final String localUnit;
    private final double stepsPerUnit;

    ColumnKind(Type type) {
        this(type, "", "", "");
    }

    ColumnKind(Type type, String ending, String unit, String localUnit) {
        this(type, ending, unit, localUnit, 0);
    }

    ColumnKind(Type type, String ending, String unit, String localUnit, double stepsPerUnit) {
        this.type = type;
        this.ending = ending;
        this.unit = unit;
        this.localUnit = localUnit;
        this.stepsPerUnit = stepsPerUnit;
    }

    public Type type() {
        return type;
    }

    /**
     * How names of such columns end, also in lower case where that is all of the name; empty when they may end anyhow.
     */
    public String ending() {
        return ending;
    }

    /** For people; empty where there is none. */
    public String unit() {
        return unit;
    }

    /** The unit in Persian. */
    public String localUnit() {
        return localUnit;
    }

    /** A number with no more digits than it deserves. */
    double rounded(double value) {
        return Rounded.to(value, stepsPerUnit);
    }
}
