package builtwrong.coverage.kernel;

/** Wrong on purpose: a loop that throws, and makes objects and arrays, some of them in a method it calls. */
public final class Throws {
    private Throws() {}

    public static double lossDb(double distanceKm) {
        if (distanceKm < 0) {
            throw new IllegalArgumentException("negative");
        }
        return new StringBuilder().append(distanceKm).length();
    }

    public static double betweenDb(double distanceKm) {
        return twice(distanceKm)[1];
    }

    private static double[] twice(double value) {
        return new double[] {value, value};
    }

    public static void write(double[] lossDb) {
        System.arraycopy(lossDb.clone(), 0, lossDb, 0, lossDb.length);
    }

    public static Object finish(double distanceKm) {
        return distanceKm;
    }
}
