package org.dakal.coverage.kernel;

import java.util.List;
import java.util.function.Supplier;
import org.dakal.coverage.kernel.diffraction.DeltaBullingtonPaths;
import org.dakal.coverage.kernel.diffraction.DeygoutRay;
import org.dakal.coverage.kernel.diffraction.P1812Paths;
import org.dakal.coverage.kernel.diffraction.P1812TimeRay;
import org.dakal.coverage.kernel.diffraction.StandardModelRay;
import org.dakal.coverage.kernel.itm.ItmRay;
import org.dakal.coverage.kernel.ray.ExtendedHataRay;
import org.dakal.coverage.kernel.ray.ProfileRay;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.BaseHeightModel;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.CascadedKnifeEdges;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.ehata.ExtendedHata;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.p1812.P1812;
import org.dakal.propagation.spm.StandardPropagationModel;

/**
 * The catalogue of loops beside that of models: one line for each model or kind of model that need not be handed a
 * profile for each cell.
 */
public final class ModelLoops {
    private static final int RAYS_PER_PIECE = 64;
    private static final int CHEAP_RAYS_PER_PIECE = 256;
    private static final int ROWS_PER_PIECE = 4;
    private static final int CHEAP_ROWS_PER_PIECE = 64;

    /** The first line that fits a model holds. */
    private static final List<Line<?>> LINES = List.of(
            byRows(FreeSpace.class, (model, link, area) -> new FreeSpaceSweep(area, link)),
            byRows(LevelGroundModel.class, (model, link, area) -> new LevelGroundSweep(area, model, link)),
            byMeanGround(BaseHeightModel.class, (model, link, area) -> new BaseHeightSweep(area, model, link)),
            alongRays(
                    DeltaBullington.class,
                    (model, link, area) ->
                            DeltaBullingtonPaths.ray(link, stepMeters(area), capacity(area), hasClutter(area))),
            alongRays(
                    P1812.class,
                    (model, link, area) -> P1812.countedTimePercent(link) == Percentages.MEDIAN.timePercent()
                            ? P1812Paths.ray(model, link, stepMeters(area), capacity(area), hasClutter(area))
                            : P1812TimeRay.of(model, link, stepMeters(area), capacity(area), hasClutter(area))),
            alongRays(
                    CascadedKnifeEdges.class,
                    (model, link, area) -> DeygoutRay.of(link, stepMeters(area), capacity(area), hasClutter(area))),
            alongRays(
                    StandardPropagationModel.class,
                    (model, link, area) -> StandardModelRay.of(model, link, stepMeters(area), capacity(area))),
            alongRays(
                    ExtendedHata.class,
                    (model, link, area) -> new ExtendedHataRay(model, link, stepMeters(area), capacity(area))),
            alongRays(Itm.class, (model, link, area) -> new ItmRay(link, stepMeters(area), capacity(area), true)));

    private static final Line<PathLossModel> ANY_OTHER = alongRays(PathLossModel.class, ModelLoops::profileRay);

    private ModelLoops() {}

    /** True for a model that is not handed a profile for each cell. */
    public static boolean hasOwn(PathLossModel model) {
        return LINES.stream().anyMatch(line -> line.kind.isInstance(model));
    }

    /**
     * The fastest way known to fill a window: along rays each cell takes its nearest ray's profile, or lies between
     * two.
     */
    public static WindowWork work(PathLossModel model, RadioLink link, SweepArea area, boolean nearestRayOnly) {
        return LINES.stream()
                .filter(line -> line.kind.isInstance(model))
                .findFirst()
                .map(line -> line.work(model, link, area, nearestRayOnly))
                .orElseGet(() -> ANY_OTHER.work(model, link, area, nearestRayOnly));
    }

    /** The slow way, with every cell's own profile. */
    public static WindowWork exactWork(PathLossModel model, RadioLink link, SweepArea area) {
        return new WindowWork(area.window().rowCount(), ROWS_PER_PIECE, () -> new ExactSweep(area, model, link));
    }

    private static RayLoss profileRay(PathLossModel model, RadioLink link, SweepArea area) {
        return new ProfileRay(model, link, stepMeters(area), capacity(area));
    }

    /** Rays are sampled once per cell size. */
    private static double stepMeters(SweepArea area) {
        return area.terrain().grid().cellSizeMeters();
    }

    private static int capacity(SweepArea area) {
        return TerrainRay.capacity(stepMeters(area), area.radiusMeters());
    }

    private static boolean hasClutter(SweepArea area) {
        return area.terrain().clutter() != null;
    }

    /** What a line makes for a link from one mast: a sweep, or a loop along rays. */
    private interface Maker<M, T> {
        T make(M model, RadioLink link, SweepArea area);
    }

    private interface Work<M> {
        WindowWork of(M model, RadioLink link, SweepArea area, boolean nearestRayOnly);
    }

    private record Line<M>(Class<M> kind, Work<M> work) {
        WindowWork work(PathLossModel model, RadioLink link, SweepArea area, boolean nearestRayOnly) {
            return work.of(kind.cast(model), link, area, nearestRayOnly);
        }
    }

    private static <M> Line<M> byRows(Class<M> kind, Maker<M, Sweep> sweep) {
        return new Line<>(
                kind,
                (model, link, area, nearestRayOnly) -> WindowWork.shared(
                        area.window().rowCount(), CHEAP_ROWS_PER_PIECE, () -> sweep.make(model, link, area)));
    }

    private static <M> Line<M> byMeanGround(Class<M> kind, Maker<M, Sweep> sweep) {
        return new Line<>(
                kind,
                (model, link, area, nearestRayOnly) -> new WindowWork(
                        BaseHeightSweep.unitCount(area), CHEAP_RAYS_PER_PIECE, () -> sweep.make(model, link, area)));
    }

    private static <M> Line<M> alongRays(Class<M> kind, Maker<M, RayLoss> loop) {
        return new Line<>(kind, (model, link, area, nearestRayOnly) -> {
            MastLoops loops =
                    new MastLoops(link.transmitterHeightAboveGroundMeters(), () -> loop.make(model, link, area));
            Supplier<Sweep> sweeps =
                    nearestRayOnly ? () -> new RadialSweep(area, loops) : () -> new TwoRaySweep(area, loops);
            int unitCount = nearestRayOnly ? RadialSweep.unitCount(area) : TwoRaySweep.unitCount(area);
            return new WindowWork(unitCount, RAYS_PER_PIECE, sweeps);
        });
    }
}
