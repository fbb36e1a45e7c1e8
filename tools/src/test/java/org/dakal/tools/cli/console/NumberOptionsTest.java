package org.dakal.tools.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "70e9",
                "70000000000",
                "70 bn",
                "70bn",
                "70 Billion",
                "0.07 trillion",
                "70000 mn",
                "۷۰ میلیارد",
                "۷۰میلیارد",
                "70 ميليارد",
                "۰.۰۷ هزار میلیارد"
            })
    void anAmountOfMoneyIsReadAsPeopleSayIt(String text) {
        assertThat(NumberOptions.money("--budget", text)).isEqualTo(70e9);
    }

    @Test
    void whatNobodyCanCountIsRefusedWithAHintThatFits() {
        for (String text : new String[] {"70 bn toman", "70 toman", "70 k", "seventy billion"}) {
            assertThatThrownBy(() -> NumberOptions.money("--budget", text))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("--budget = " + text + " must be an amount")
                    .extracting(failure -> ((CommandFailure) failure).hint())
                    .asString()
                    .contains("'70 bn'");
        }
        assertThatThrownBy(() -> NumberOptions.money("--budget", "70.500 bn"))
                .hasMessageContaining("in thousands or in decimals");
        assertThatThrownBy(() -> NumberOptions.money("--budget", "-1 bn")).isInstanceOf(CommandFailure.class);
        assertThatThrownBy(() -> NumberOptions.money("--budget", "1e300 bn")).isInstanceOf(CommandFailure.class);
    }
}
