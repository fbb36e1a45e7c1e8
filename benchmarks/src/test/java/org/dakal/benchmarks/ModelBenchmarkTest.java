package org.dakal.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dakal.benchmarks.micro.ModelBenchmark;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Param;

class ModelBenchmarkTest {
    @Test
    void measuresEveryModelOfTheCatalogue() throws NoSuchFieldException {
        String[] measured = ModelBenchmark.class
                .getField("model")
                .getAnnotation(Param.class)
                .value();
        List<String> ids =
                PropagationModels.all().stream().map(PathLossModel::id).toList();
        assertThat(measured).containsExactlyInAnyOrderElementsOf(ids);
    }
}
