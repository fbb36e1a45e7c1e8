package org.dakal.tools.reports.words;

import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.dakal.scenarios.StudyWords;

/**
 * The sentences of a report in one language. Placeholders are {0}, {1}, ...; {province} and {county} stand for what the
 * scenario calls these; apostrophes are ordinary characters.
 */
public final class Messages {
    private static final String BUNDLE = "org.dakal.tools.reports.messages";

    private final Language language;
    private final ResourceBundle bundle;
    private final String province;
    private final String county;

    /** Sentences about a study. */
    public Messages(Language language, StudyWords words) {
        this.language = language;
        boolean isLocal = language == Language.PERSIAN;
        this.province = isLocal ? words.localProvince() : words.province();
        this.county = isLocal ? words.localCounty() : words.county();
        // Without the no-fallback control a missing file would silently become the machine's own language.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language.locale(),
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Sentences that speak of no study in particular. */
    public Messages(Language language) {
        this(language, StudyWords.DEFAULT);
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
        String sentence = bundle.getString(key);
        return sentence.indexOf('{') < 0
                ? sentence
                : sentence.replace("{province}", province).replace("{county}", county);
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
