package org.dakal.coverage.kernel;

import java.util.List;
import java.util.Map;
import org.dakal.coverage.kernel.diffraction.DeltaBullingtonPaths;
import org.dakal.coverage.kernel.diffraction.DeygoutRay;
import org.dakal.coverage.kernel.diffraction.P1812Paths;
import org.dakal.coverage.kernel.diffraction.P1812TimeRay;
import org.dakal.coverage.kernel.diffraction.StandardModelRay;
import org.dakal.coverage.kernel.itm.ItmRay;
import org.dakal.coverage.kernel.ray.ExtendedHataRay;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.CascadedKnifeEdges;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.ehata.ExtendedHata;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.p1812.P1812;
import org.dakal.propagation.spm.StandardPropagationModel;
import org.dakal.terrain.Terrain;

/** Loops along rays that give each receiver the model's own value on its profile, nothing interpolated. */
final class TestLoops {
    /** Every model that has a loop; the standard propagation model also with offsets, over a window of whole steps. */
    static final List<PathLossModel> MODELS = List.of(
            new DeltaBullington(),
            new P1812(),
            new Itm(),
            new CascadedKnifeEdges(),
            new ExtendedHata(ExtendedHata.Surroundings.SUBURBAN),
            new StandardPropagationModel(),
            new StandardPropagationModel()
                    .with(Map.of(
                            "clutterOffsetDb@0", -2.0,
                            "clutterOffsetDb@7", 4.0,
                            "clutterOffsetDb@12", 9.0,
                            "clutterWindowMeters", 900.0)));

    private TestLoops() {}

    static RayLoss of(PathLossModel model, RadioLink link, Terrain terrain, double radiusMeters) {
        double step = terrain.grid().cellSizeMeters();
        int capacity = TerrainRay.capacity(step, radiusMeters);
        boolean hasClutter = terrain.clutter() != null;
        if (model instanceof DeltaBullington) {
            return DeltaBullingtonPaths.ray(link, step, capacity, hasClutter);
        }
        if (model instanceof P1812 p1812) {
            return link.percentages().timePercent() == 50
                    ? P1812Paths.ray(p1812, link, step, capacity, hasClutter)
                    : P1812TimeRay.of(p1812, link, step, capacity, hasClutter);
        }
        if (model instanceof CascadedKnifeEdges) {
            return DeygoutRay.of(link, step, capacity, hasClutter);
        }
        if (model instanceof StandardPropagationModel standard) {
            return StandardModelRay.of(standard, link, step, capacity);
        }
        if (model instanceof ExtendedHata hata) {
            return new ExtendedHataRay(hata, link, step, capacity);
        }
        if (model instanceof Itm) {
            return new ItmRay(link, step, capacity, false);
        }
        throw new IllegalArgumentException("no loop of " + model.id());
    }
}
