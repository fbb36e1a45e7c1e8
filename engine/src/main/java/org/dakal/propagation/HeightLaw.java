package org.dakal.propagation;

/**
 * Loss of the Okumura family at one frequency and receiver height: all its formulas are sums of products of two
 * logarithms, that of the effective base height h in m and that of the distance d in km.
 *
 * @param constantDb what depends on neither
 * @param perLogHeightDb factor of log h
 * @param perLogDistanceDb factor of log d
 * @param perBothDb factor of log h log d
 * @param perSquareDb factor of the square of log d
 * @param perHeightAndSquareDb factor of log h times the square of log d
 */
public record HeightLaw(
        double constantDb,
        double perLogHeightDb,
        double perLogDistanceDb,
        double perBothDb,
        double perSquareDb,
        double perHeightAndSquareDb) {

    /** Loss in dB for the two common logarithms. */
    public double lossDb(double logHeight, double logDistance) {
        double atDistance = perLogDistanceDb + perBothDb * logHeight;
        double atSquare = perSquareDb + perHeightAndSquareDb * logHeight;
        return constantDb + perLogHeightDb * logHeight + logDistance * (atDistance + logDistance * atSquare);
    }
}
