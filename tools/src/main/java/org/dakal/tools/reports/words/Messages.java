package org.dakal.tools.reports.words;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of a report in one language. Placeholders are {0}, {1}, ...; apostrophes are ordinary characters. */
public final class Messages {
    private static final String BUNDLE = "org.dakal.tools.reports.messages";

    private final Language language;
    private final ResourceBundle bundle;

    public Messages(Language language) {
        this.language = language;
        // Without the no-fallback control a missing file would silently become the machine's own language.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    /** True when there is such a sentence: what a file says may be no word of ours. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * A sentence with its placeholders unfilled.
     *
     * @throws MissingResourceException when the message file has no such key
     */
    public String pattern(String key) {
        return bundle.getString(key);
    }

    /** A sentence with its placeholders filled. */
    public String text(String key, String... arguments) {
        StringBuilder out = new StringBuilder();
        for (Piece piece : Piece.split(pattern(key))) {
            out.append(piece.isPlaceholder() ? arguments[piece.argument()] : piece.literal());
        }
        return out.toString();
    }
}
