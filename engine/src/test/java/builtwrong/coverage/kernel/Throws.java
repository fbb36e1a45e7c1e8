package builtwrong.coverage.kernel;

/** Wrong on purpose: a loop that throws and allocates. */
public final class Throws {
    private Throws() {}

    public static double lossDb(double distanceKm) {
        if (distanceKm < 0) {
            throw new IllegalArgumentException("negative");
        }
        return new StringBuilder().append(distanceKm).length();
    }
}
