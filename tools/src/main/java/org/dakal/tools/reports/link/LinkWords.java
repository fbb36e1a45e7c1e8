package org.dakal.tools.reports.link;

import java.util.Locale;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.drawing.Lettering.Anchor;

/** Letters and numbers of a link's drawing. */
final class LinkWords {
    static final int MUTED = 0x52606d;

    private LinkWords() {}

    static Lettering plain(double size, Anchor anchor) {
        return new Lettering(size, false, Colours.INK, false, anchor);
    }

    static Lettering bold(double size, Anchor anchor) {
        return new Lettering(size, true, Colours.INK, false, anchor);
    }

    static Lettering muted(double size, Anchor anchor) {
        return new Lettering(size, false, MUTED, false, anchor);
    }

    /** With so many decimals and a true minus sign; -0 is 0. */
    static String number(double value, int decimals) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-")
                ? (text.matches("-[0.]*") ? text.substring(1) : "\u2212" + text.substring(1))
                : text;
    }

    static String db(double value) {
        return number(value, 1) + " dB";
    }

    /** Kilometres, metres below one of them. */
    static String distance(double km) {
        return km < 1 ? number(km * 1000, 0) + " m" : number(km, km < 10 ? 3 : 2) + " km";
    }

    /** Without needless decimals, as frequencies and heights are written. */
    static String trimmed(double value) {
        String text = number(value, 3);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }
}
