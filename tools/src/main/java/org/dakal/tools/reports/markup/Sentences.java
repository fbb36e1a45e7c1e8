package org.dakal.tools.reports.markup;

import java.util.Arrays;
import java.util.Collection;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Piece;

/** Messages with fragments in their placeholders: names isolated, figures in bold. */
public record Sentences(Messages messages) {
    /** A sentence; its own words are escaped. */
    public Html of(String key, Html... arguments) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : Piece.split(messages.pattern(key))) {
            out.append(
                    piece.isPlaceholder()
                            ? arguments[piece.argument()].markup()
                            : Html.text(piece.literal()).markup());
        }
        return new Html(out.toString());
    }

    /** A sentence whose arguments are figures, in bold. */
    public Html ofFigures(String key, String... figures) {
        return of(key, Arrays.stream(figures).map(Html::strong).toArray(Html[]::new));
    }

    /** Ids as a list in a sentence. */
    public String ids(Collection<String> ids) {
        return String.join(
                messages.text("list.comma"), ids.stream().map(Names::isolated).toList());
    }
}
