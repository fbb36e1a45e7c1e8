package org.dakal.scenarios.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.products.TerrainProduct;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.jspecify.annotations.Nullable;

/**
 * Which files of heights a scenario needs.
 *
 * @param ground of bare earth, or of what is taken for it
 * @param surface in whose heights roofs and treetops are, by the product's name
 */
record NeededTerrain(List<Path> ground, List<Path> surface) {
    /**
     * Looks through what was given.
     *
     * @param given a file or a folder; null for nothing
     */
    static NeededTerrain of(@Nullable Path given, GeoBounds needed, ImportNotes notes, Problems problems) {
        List<Path> ground = new ArrayList<>();
        List<Path> surface = new ArrayList<>();
        int outside = 0;
        for (Path file : files(given, problems)) {
            try {
                if (!TerrainFiles.open(List.of(file)).filesOutside(needed).isEmpty()) {
                    outside++;
                    continue;
                }
            } catch (RasterFileException e) {
                Problem fault = e.problem();
                problems.error(Place.of(file.toString()), fault.value(), fault.message(), fault.hint());
                continue;
            } catch (IOException e) {
                problems.error(Place.of(file.toString()), "", "cannot be read: " + Wording.reason(e), "");
                continue;
            }
            (TerrainProduct.isSurface(String.valueOf(file.getFileName())) ? surface : ground).add(file);
        }
        notes.dropped("terrain file with nothing of the grid", outside);
        int count = ground.size() + surface.size();
        if (given != null && count == 0 && outside > 0) {
            problems.error(
                    Place.of(given.toString()),
                    "",
                    "has no heights of the province, which lies at " + needed.inWords(),
                    "");
        }
        if (count > 0) {
            notes.understood("terrain: " + Wording.count(count, "file")
                    + (surface.isEmpty()
                            ? ""
                            : ", " + surface.size() + " of surface models, whose roofs are taken off"));
        }
        return new NeededTerrain(List.copyOf(ground), List.copyOf(surface));
    }

    private static List<Path> files(@Nullable Path given, Problems problems) {
        if (given == null) {
            return List.of();
        }
        if (!Files.isDirectory(given)) {
            String refusal = InputFiles.refusal(given);
            if (refusal != null) {
                problems.error(Place.of(given.toString()), "", refusal, InputFiles.nearestFile(given));
            }
            return refusal == null ? List.of(given) : List.of();
        }
        try {
            List<Path> found = TerrainFiles.find(given);
            if (found.isEmpty()) {
                problems.error(Place.of(given.toString()), "", "has no file of " + TerrainFiles.KINDS + " in it", "");
            }
            return found;
        } catch (IOException e) {
            problems.error(Place.of(given.toString()), "", "cannot be read: " + Wording.reasonWithPlace(e, given), "");
            return List.of();
        }
    }
}
