package org.dakal.network;

/**
 * What a proposal costs: to build, to run each year, and to connect. Whoever weighs, plans or compares proposals asks
 * for {@link #wholeAmount}, so that all do it by the same cost.
 *
 * @param amount to build, in the currency's unit, zero or more
 * @param yearlyAmount to run for a year, likewise
 * @param backhaulAmount to connect it to the core, likewise; zero when it is in {@code amount} or not known yet
 * @param currency "toman", "rial" or an ISO 4217 code
 * @param priceDate date of the prices, ISO 8601 (a month is enough)
 */
public record Cost(
        double amount, double yearlyAmount, double backhaulAmount, String currency, String priceDate, Running running) {
    public Cost {
        check("cost amount", amount);
        check("yearly cost amount", yearlyAmount);
        check("backhaul cost amount", backhaulAmount);
    }

    /**
     * How much of running a cost counts.
     *
     * @param horizonYearCount years of running, 0 to 50
     * @param discountRateFraction by which a payment counts less for each year that it is later, 0 to 1, prices being
     *     those of the price date throughout (a real rate)
     */
    public record Running(double horizonYearCount, double discountRateFraction) {
        /** Five years, all payments counting alike. */
        public static final Running STANDARD = new Running(5, 0);

        public Running {
            if (!(horizonYearCount >= 0 && horizonYearCount <= 50)) {
                throw new IllegalArgumentException("horizon = " + horizonYearCount + " must be 0 to 50 years");
            }
            if (!(discountRateFraction >= 0 && discountRateFraction <= 1)) {
                throw new IllegalArgumentException("discount rate = " + discountRateFraction + " must be 0 to 1");
            }
        }

        /**
         * What one unit a year, paid at each year's end, is worth today: the present value of an annuity, (1 - (1 + r)
         * ^ -n) / r, which is n where nothing is discounted.
         */
        public double presentYearCount() {
            return discountRateFraction == 0
                    ? horizonYearCount
                    : -Math.expm1(-horizonYearCount * Math.log1p(discountRateFraction)) / discountRateFraction;
        }
    }

    public Cost(double amount, String currency, String priceDate) {
        this(amount, 0, 0, currency, priceDate, Running.STANDARD);
    }

    private static void check(String what, double amount) {
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            throw new IllegalArgumentException(what + " = " + amount + " must be zero or more");
        }
    }

    /** To build, to connect and to run over the horizon, at the prices of the price date. */
    public double wholeAmount() {
        return amount + backhaulAmount + running.presentYearCount() * yearlyAmount;
    }

    public Cost withRunning(Running other) {
        return new Cost(amount, yearlyAmount, backhaulAmount, currency, priceDate, other);
    }

    /** This cost over other years, discounted as before; NaN for the years it has. */
    public Cost over(double horizonYearCount) {
        return Double.isNaN(horizonYearCount)
                ? this
                : withRunning(new Running(horizonYearCount, running.discountRateFraction));
    }

    public Cost withBackhaul(double otherAmount) {
        return new Cost(amount, yearlyAmount, otherAmount, currency, priceDate, running);
    }

    /** This cost counted in another unit of money, worth so many of this one's. */
    public Cost in(String otherCurrency, double unitsInOneCount) {
        return times(1 / unitsInOneCount, otherCurrency, priceDate);
    }

    /** This cost at the prices of another date, which are so many times this one's. */
    public Cost atPrices(String otherDate, double timesRatio) {
        return times(timesRatio, currency, otherDate);
    }

    private Cost times(double factorRatio, String otherCurrency, String otherDate) {
        return new Cost(
                amount * factorRatio,
                yearlyAmount * factorRatio,
                backhaulAmount * factorRatio,
                otherCurrency,
                otherDate,
                running);
    }
}
