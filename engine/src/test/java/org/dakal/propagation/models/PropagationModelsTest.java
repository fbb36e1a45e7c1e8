package org.dakal.propagation.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.ValidityRange;
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
                        "itm",
                        "ehata-urban",
                        "ehata-suburban",
                        "ehata-rural",
                        "3gpp-38901-rma",
                        "3gpp-38901-rma-los",
                        "3gpp-38901-rma-nlos",
                        "3gpp-38901-uma",
                        "3gpp-38901-uma-los",
                        "3gpp-38901-uma-nlos",
                        "3gpp-38901-umi",
                        "3gpp-38901-umi-los",
                        "3gpp-38901-umi-nlos",
                        "cost231-walfisch-ikegami-los",
                        "cost231-walfisch-ikegami-nlos",
                        "cost231-walfisch-ikegami-nlos-metropolitan",
                        "ecc33-medium",
                        "ecc33-large",
                        "standard-propagation-model");
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
