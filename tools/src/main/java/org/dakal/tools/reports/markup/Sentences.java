package org.dakal.tools.reports.markup;

import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Piece;

/** Messages with fragments in their placeholders: names isolated, figures in bold. */
public final class Sentences {
    private final Messages messages;

    public Sentences(Messages messages) {
        this.messages = messages;
    }

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
}
