package org.dakal.scenarios.store;

import java.util.Optional;
import org.dakal.pathloss.Mast;

/**
 * What a kept matrix is of, for people; nothing is found by it.
 *
 * @param modelId path-loss model; several are joined by plus signs
 */
public record MatrixLabel(String scenario, String modelId, String quality, double frequencyMhz, double radiusMeters) {
    private static final String SEPARATOR = "\n";

    static MatrixLabel of(String scenario, Mast mast, String quality) {
        return new MatrixLabel(
                scenario.replace(SEPARATOR, " "), mast.modelId(), quality, mast.frequencyMhz(), mast.radiusMeters());
    }

    /** This label without its longest part, for a header with little room. */
    MatrixLabel withoutScenario() {
        return new MatrixLabel("", modelId, quality, frequencyMhz, radiusMeters);
    }

    String text() {
        return String.join(
                SEPARATOR, scenario, modelId, quality, Double.toString(frequencyMhz), Double.toString(radiusMeters));
    }

    /** The label of a text; empty for what no store has written. */
    static Optional<MatrixLabel> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        boolean isShown = text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n');
        if (parts.length != MatrixLabel.class.getRecordComponents().length || !isShown) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MatrixLabel(
                    parts[0], parts[1], parts[2], Double.parseDouble(parts[3]), Double.parseDouble(parts[4])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
