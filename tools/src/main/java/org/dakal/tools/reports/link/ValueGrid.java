package org.dakal.tools.reports.link;

import java.util.List;
import org.dakal.propagation.ModelValue;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Lettering.Anchor;

/** The model's own values in its document's symbols, column by column. */
final class ValueGrid {
    private static final double ROW = 15.5;
    private static final double SIZE = 11;
    private static final int COLUMNS = 3;

    /** Up to so many values stand with their names; more only with their symbols. */
    private static final int MOST_NAMED = 12;

    private ValueGrid() {}

    /** Height of the title and all rows. */
    static double height(List<ModelValue> values) {
        return values.isEmpty() ? 0 : ROW * (1.6 + rows(values));
    }

    static void draw(List<ModelValue> values, Canvas canvas, double x, double top, double width) {
        if (values.isEmpty()) {
            return;
        }
        canvas.label(x, top, "Values of the model, in its document's symbols", LinkWords.bold(14, Anchor.START));
        int rows = rows(values);
        for (int i = 0; i < values.size(); i++) {
            ModelValue value = values.get(i);
            double y = top + ROW * (1.2 + i % rows);
            if (isNamed(values)) {
                canvas.label(x, y, value.symbol(), LinkWords.muted(SIZE, Anchor.START));
                canvas.label(x + 70, y, value.name(), LinkWords.plain(SIZE, Anchor.START));
                canvas.label(x + width, y, text(value), LinkWords.plain(SIZE, Anchor.END));
            } else {
                double column = width / COLUMNS;
                double left = x + column * Math.floorDiv(i, rows);
                canvas.label(left, y, value.symbol(), LinkWords.muted(SIZE, Anchor.START));
                canvas.label(left + column - 22, y, text(value), LinkWords.plain(SIZE, Anchor.END));
            }
        }
    }

    private static int rows(List<ModelValue> values) {
        return isNamed(values) ? values.size() : (values.size() + COLUMNS - 1) / COLUMNS;
    }

    private static boolean isNamed(List<ModelValue> values) {
        return values.size() <= MOST_NAMED;
    }

    private static String text(ModelValue value) {
        double size = Math.abs(value.amount());
        String number = size < 10 || size == Math.rint(size)
                ? LinkWords.trimmed(value.amount())
                : LinkWords.number(value.amount(), size < 1000 ? 2 : 0);
        return number + (value.unit().isEmpty() ? "" : " " + value.unit());
    }
}
