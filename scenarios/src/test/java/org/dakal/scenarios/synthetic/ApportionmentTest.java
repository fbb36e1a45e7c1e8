package org.dakal.scenarios.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTest {
    /** 10 by 1:1:1 is 3.33 each: 9 are given, the one left over goes to the first of the equal remainders. */
    @Test
    void equalRemaindersGoToTheFirst() {
        assertThat(Apportionment.of(10, new double[] {1, 1, 1})).containsExactly(4, 3, 3);
    }

    /** 7 by 5:3:1 is 3.89, 2.33, 0.78: 3 + 2 + 0 are given, the two left over go to .89 and .78. */
    @Test
    void largestRemaindersWin() {
        assertThat(Apportionment.of(7, new double[] {5, 3, 1})).containsExactly(4, 2, 1);
    }

    @Test
    void nothingIsSharedAsNothing() {
        assertThat(Apportionment.of(0, new double[] {2, 1})).containsExactly(0, 0);
    }
}
