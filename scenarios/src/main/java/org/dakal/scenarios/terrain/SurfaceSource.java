package org.dakal.scenarios.terrain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.terrain.tile.GeoBounds;

/** A source whose heights are those of roofs and treetops, as those of Copernicus GLO-30. */
public record SurfaceSource(ElevationSource files) implements ElevationSource {
    @Override
    public double elevationMeters(double latitudeDegrees, double longitudeDegrees) {
        return files.elevationMeters(latitudeDegrees, longitudeDegrees);
    }

    @Override
    public String description() {
        return files.description() + ", a surface model";
    }

    @Override
    public boolean isSurface() {
        return true;
    }

    @Override
    public boolean illustrative() {
        return files.illustrative();
    }

    @Override
    public double postSpacingDegrees() {
        return files.postSpacingDegrees();
    }

    @Override
    public Map<Path, String> filesOutside(GeoBounds area) {
        return files.filesOutside(area);
    }

    @Override
    public List<String> warnings() {
        return files.warnings();
    }
}
