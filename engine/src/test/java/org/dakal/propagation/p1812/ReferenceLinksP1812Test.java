package org.dakal.propagation.p1812;

import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.ReferenceLink;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;

class ReferenceLinksP1812Test {
    private static final Offset<Double> TOLERANCE = Offset.offset(0.01);

    @Test
    void everyLinkForItsPercentagesAndForTheMedian() {
        PathLossModel model = new P1812();
        SoftAssertions softly = new SoftAssertions();
        for (ReferenceLink reference : ReferenceLink.all()) {
            TerrainProfile profile = reference.profile();
            Percentages asked = new Percentages(
                    reference.number("p1812/timePercent"),
                    reference.number("p1812/locationPercent"),
                    50,
                    Percentages.DEFAULT_VARIABILITY_MODE);
            softly.assertThat(model.pathLossDb(profile, reference.link(asked)))
                    .describedAs(reference.id())
                    .isCloseTo(reference.number("p1812/lossDb"), TOLERANCE);
            softly.assertThat(model.pathLossDb(profile, reference.link(Percentages.MEDIAN)))
                    .describedAs("%s median", reference.id())
                    .isCloseTo(reference.number("p1812/medianLossDb"), TOLERANCE);
        }
        softly.assertAll();
    }
}
