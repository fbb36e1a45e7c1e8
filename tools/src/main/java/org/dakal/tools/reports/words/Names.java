package org.dakal.tools.reports.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dakal.findings.County;
import org.dakal.findings.Settlement;
import org.dakal.network.Proposal;
import org.dakal.network.Site;

/** Names out of the data, made fit to stand in a sentence of another script (Unicode Standard Annex 9). */
public final class Names {
    /** First-strong isolate: what follows takes its own direction. */
    public static final char ISOLATE = '\u2068';

    /** Left-to-right isolate. */
    public static final char ISOLATE_LEFT_TO_RIGHT = '\u2066';

    /** Ends an isolate. */
    public static final char END_ISOLATE = '\u2069';

    private Names() {}

    /** The name between isolates. Directional controls of its own are dropped: they could end the isolate. */
    public static String isolated(String name) {
        StringBuilder out = new StringBuilder(name.length() + 2).append(ISOLATE);
        name.chars().filter(c -> !isDirectional(c)).forEach(c -> out.append((char) c));
        return out.append(END_ISOLATE).toString();
    }

    /** The name of a place a reader of the language knows best, isolated. */
    public static String of(Settlement place, Language language) {
        return isolated(shown(place.name(), place.localName(), language));
    }

    /** The name of a mast a reader of the language knows best, isolated; made of its id where it has none. */
    public static String of(Site site, Language language) {
        return isolated(shown("name.mast", site.id(), site.name(), site.localName(), language));
    }

    /** The name of a county a reader of the language knows best, isolated. */
    public static String of(County county, Language language) {
        return isolated(shown(county.name(), county.localName(), language));
    }

    /** The one of two names that a reader of the language knows best. */
    public static String shown(String name, String localName, Language language) {
        return language == Language.PERSIAN && !localName.isBlank() ? localName : name;
    }

    /** The name of a proposal a reader of the language knows best, isolated; made of its id where it has none. */
    public static String of(Proposal proposal, Language language) {
        return isolated(shown(proposal.id(), proposal.name(), proposal.localName(), language));
    }

    /** The name of a proposal that a reader of the language knows best; made of its id where it has none. */
    public static String shown(String id, String name, String localName, Language language) {
        return shown("name.proposal", id, name, localName, language);
    }

    private static String shown(String key, String id, String name, String localName, Language language) {
        String shown = shown(name, localName, language);
        if (language == Language.PERSIAN) {
            return isInItsLetters(shown) ? shown : new Messages(language).text(key, Digits.persian(id));
        }
        return shown.isBlank() ? id : shown;
    }

    /** True of a name in Persian or Arabic letters, false of one that whoever reads only these cannot read. */
    private static boolean isInItsLetters(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    /**
     * What a public point or a proposal is, in the language of the page where it is one of the usual kinds, joined by
     * "and" where it is several; else as the scenario has it.
     */
    public static String kind(String kind, Messages messages) {
        return isolated(Arrays.stream(kind.split(" and ", -1))
                .map(part -> known("kind.", part, messages))
                .collect(Collectors.joining(messages.text("list.plus"))));
    }

    /** What a scenario says, in the language of the page where it is one of the usual words; else as it is. */
    public static String known(String keys, String words, Messages messages) {
        String key = keys + words.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return messages.has(key) ? messages.text(key) : words;
    }

    private static boolean isDirectional(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
