package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PropagationModelsTest {
    @Test
    void everyModelIsFoundByItsOwnId() {
        for (PathLossModel model : PropagationModels.all()) {
            assertThat(PropagationModels.find(model.id())).containsSame(model);
            assertThat(model.title()).isNotBlank();
            assertThat(model.source()).isNotBlank();
        }
    }

    @Test
    void idsAreStableAndUnique() {
        assertThat(PropagationModels.all())
                .extracting(PathLossModel::id)
                .doesNotHaveDuplicates()
                .contains(
                        "free-space",
                        "okumura-hata-urban",
                        "okumura-hata-urban-large",
                        "okumura-hata-suburban",
                        "okumura-hata-open",
                        "cost231-hata-medium",
                        "cost231-hata-metropolitan",
                        "itu-r-p526",
                        "itu-r-p1812",
                        "itm");
        assertThat(PropagationModels.find("okumura-hata")).isEmpty();
    }

    @Test
    void everyLimitIsTestedAtInsideAndOutside() {
        for (PathLossModel model : PropagationModels.all()) {
            for (ValidityRange range : model.validity()) {
                assertThat(range.source()).isNotBlank();
                assertThat(range.contains(range.minimum())).isTrue();
                assertThat(range.contains(range.maximum())).isTrue();
                assertThat(range.contains(Math.nextDown(range.minimum()))).isFalse();
                assertThat(range.contains(Math.nextUp(range.maximum()))).isFalse();
                assertThat(range.contains(Double.NaN)).isFalse();
            }
        }
    }
}
