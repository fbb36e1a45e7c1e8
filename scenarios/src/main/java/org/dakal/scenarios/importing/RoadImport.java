package org.dakal.scenarios.importing;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.scenarios.importing.ShapeImport.Shapes;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;

/** Roads on the grid, out of whatever has lines. */
final class RoadImport {
    private final StudyArea area;
    private final ShapeImport shapes;
    private final ImportNotes notes;
    private int beyondCount;

    RoadImport(StudyArea area, ShapeImport shapes, ImportNotes notes) {
        this.area = area;
        this.shapes = shapes;
        this.notes = notes;
    }

    /** The roads among the rows that something reads; what is left out is told. */
    Shapes of(Function<Consumer<ImportedRow>, ImportFiles.@Nullable Read> reader) {
        Shapes read = shapes.read(this::isNear, reader);
        if (read.read() != null) {
            notes.dropped("road beyond the grid", beyondCount);
            notes.dropped("feature of the roads other than a line", read.otherCount() - beyondCount);
            notes.understood("roads: " + Wording.count(read.shapes().size(), "line"));
        }
        return read;
    }

    private boolean isNear(Geometry shape, Map<String, String> values) {
        if (!(shape instanceof Lineal)) {
            return false;
        }
        boolean isNear = area.box().intersects(area.projection().toGrid(shape).getEnvelopeInternal());
        beyondCount += isNear ? 0 : 1;
        return isNear;
    }
}
