package org.dakal.network;

/**
 * What a proposal costs: to build, to run each year, and to connect.
 *
 * @param amount to build, in the currency's unit, zero or more
 * @param yearlyAmount to run for a year, likewise
 * @param backhaulAmount to connect it to the core, likewise; zero when it is in {@code amount} or not known yet
 * @param currency "toman", "rial" or an ISO 4217 code
 * @param priceDate date of the prices, ISO 8601 (a month is enough)
 */
public record Cost(double amount, double yearlyAmount, double backhaulAmount, String currency, String priceDate) {
    public Cost {
        check("cost amount", amount);
        check("yearly cost amount", yearlyAmount);
        check("backhaul cost amount", backhaulAmount);
    }

    /** A cost of building alone. */
    public Cost(double amount, String currency, String priceDate) {
        this(amount, 0, 0, currency, priceDate);
    }

    private static void check(String what, double amount) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(what + " = " + amount + " must be zero or more");
        }
    }

    /** To build, to connect and to run for some years, at the prices of the price date. */
    public double overYears(double yearCount) {
        return amount + backhaulAmount + yearCount * yearlyAmount;
    }

    /** This cost counted in a larger unit of money. */
    public Cost in(String largerCurrency, double unitsInOneCount) {
        return new Cost(
                amount / unitsInOneCount,
                yearlyAmount / unitsInOneCount,
                backhaulAmount / unitsInOneCount,
                largerCurrency,
                priceDate);
    }
}
