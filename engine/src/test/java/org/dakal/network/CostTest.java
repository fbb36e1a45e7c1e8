package org.dakal.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CostTest {
    private static final Cost COST = new Cost(1000, 121, 200, "toman", "2016", Cost.Running.STANDARD);

    /** Five years where nothing else is said: 1000 + 200 + 5 x 121. */
    @Test
    void theWholeCostIsBuildingBackhaulAndRunning() {
        assertThat(COST.wholeAmount()).isEqualTo(1805);
        assertThat(COST.withBackhaul(0).wholeAmount()).isEqualTo(1605);
    }

    /** Two years at 10 %: 121 at the end of each are worth 121 / 1.1 + 121 / 1.21 = 110 + 100 today. */
    @Test
    void runningLaterCountsLess() {
        Cost discounted = COST.withRunning(new Cost.Running(2, 0.1));
        assertThat(discounted.wholeAmount()).isCloseTo(1410, within(1e-9));
        assertThat(discounted.over(0).wholeAmount()).isEqualTo(1200);
        assertThat(discounted.over(Double.NaN)).isEqualTo(discounted);
        assertThatThrownBy(() -> new Cost.Running(51, 0)).hasMessage("horizon = 51.0 must be 0 to 50 years");
        assertThatThrownBy(() -> new Cost.Running(5, 2)).hasMessage("discount rate = 2.0 must be 0 to 1");
    }

    /** Prices five times those of 2016; a toman is ten rial. */
    @Test
    void pricesAndCurrenciesAreOfAllParts() {
        Cost later = COST.atPrices("2026", 5);
        assertThat(later.priceDate()).isEqualTo("2026");
        assertThat(later.wholeAmount()).isEqualTo(5 * 1805);
        assertThat(new Cost(50, 10, 20, "rial", "2026", Cost.Running.STANDARD).in("toman", 10))
                .isEqualTo(new Cost(5, 1, 2, "toman", "2026", Cost.Running.STANDARD));
    }
}
