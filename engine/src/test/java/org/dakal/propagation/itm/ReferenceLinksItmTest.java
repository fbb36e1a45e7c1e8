package org.dakal.propagation.itm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.ReferenceLink;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

/**
 * NTIA's own program on 400 links. The lines give the spacing to the micrometre only, and on about one link in twenty that
 * decides: where a tenth or nine tenths of a horizon distance fall exactly on a sample, the last bit of the spacing
 * chooses whether the sample belongs to the fitted line, and the loss moves by 0.01 to 0.7 dB. Such a link must agree for
 * some spacing that is printed like the line's.
 */
class ReferenceLinksItmTest {
    private static final double HALF_MICROMETER = 5e-7;

    @Test
    void everyLinkInBothForms() {
        SoftAssertions softly = new SoftAssertions();
        List<String> undecided = new ArrayList<>();
        for (ReferenceLink reference : ReferenceLink.all()) {
            Percentages tls = new Percentages(
                    reference.number("itm/timePercent"),
                    reference.number("itm/locationPercent"),
                    reference.number("itm/situationPercent"),
                    (int) reference.number("itm/mdvar"));
            // the confidence and reliability of these lines were asked with the usual mode of variability
            Percentages cr = LongleyRice.confidenceReliability(
                    reference.number("itm/confidencePercent"),
                    reference.number("itm/reliabilityPercent"),
                    Percentages.DEFAULT_VARIABILITY_MODE);
            if (!agrees(reference, tls, cr, 0)) {
                undecided.add(reference.id());
                softly.assertThat(agreesForSomeSpacing(reference, tls, cr))
                        .describedAs(reference.id())
                        .isTrue();
            }
        }
        softly.assertAll();
        assertThat(undecided).hasSizeLessThanOrEqualTo(18);
    }

    private static boolean agreesForSomeSpacing(ReferenceLink reference, Percentages tls, Percentages cr) {
        for (int k = 1; k <= 100; k++) {
            double change = HALF_MICROMETER * k / 100;
            if (agrees(reference, tls, cr, change) || agrees(reference, tls, cr, -change)) {
                return true;
            }
        }
        return false;
    }

    private static boolean agrees(ReferenceLink reference, Percentages tls, Percentages cr, double spacingChange) {
        ItmResult result = compute(reference, tls, spacingChange);
        ItmResult confident = compute(reference, cr, spacingChange);
        return isClose(result.lossDb(), reference.number("itm/lossDb"))
                && isClose(confident.lossDb(), reference.number("itm/crLossDb"))
                && result.status().code() == (int) reference.number("itm/returnCode")
                && result.warningFlags() == (int) reference.number("itm/warnings")
                && confident.status().code() == (int) reference.number("itm/crReturnCode");
    }

    private static boolean isClose(double actual, double expected) {
        return Math.abs(actual - expected) <= 0.01;
    }

    private static ItmResult compute(ReferenceLink reference, Percentages percentages, double spacingChange) {
        TerrainProfile profile = reference.profile();
        return LongleyRice.pointToPoint(
                ProfileSteps.evenHeights(profile),
                reference.number("spacingMeters") + spacingChange,
                Itm.input(reference.link(percentages)));
    }
}
