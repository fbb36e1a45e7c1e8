package org.dakal.tools.reports.words;

import java.util.Locale;

/** Languages a report is written in. One more is one line here and one message file. */
public enum Language {
    ENGLISH("en", "ltr"),
    PERSIAN("fa", "rtl");

    private final String code;
    private final String direction;
    private final Locale locale;

    Language(String code, String direction) {
        this.code = code;
        this.direction = direction;
        this.locale = Locale.forLanguageTag(code);
    }

    /** The ISO 639-1 code, as in HTML's lang attribute. */
    public String code() {
        return code;
    }

    /** HTML's dir attribute: ltr or rtl. */
    public String direction() {
        return direction;
    }

    Locale locale() {
        return locale;
    }
}
