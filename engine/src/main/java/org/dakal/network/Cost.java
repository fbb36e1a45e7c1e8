package org.dakal.network;

/**
 * What a proposal costs to build.
 *
 * @param amount in the currency's unit, zero or more
 * @param currency "toman", "rial" or an ISO 4217 code
 * @param priceDate date of the prices, ISO 8601 (a month is enough)
 */
public record Cost(double amount, String currency, String priceDate) {
    public Cost {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException("cost amount = " + amount + " must be zero or more");
        }
    }
}
