package org.dakal.tools.cli.console;

import java.util.Locale;
import org.dakal.network.ServiceProfile;
import org.dakal.scenarios.source.Percent;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.summary.DrawnSummary;

/** Numbers as people read them. */
public final class Figures {
    private Figures() {}

    /** A text with figures in it, written alike everywhere on Earth. */
    public static String format(String format, Object... figures) {
        return String.format(Locale.ROOT, format, figures);
    }

    /** What follows an expected figure where service takes more than the level that draws count; else nothing. */
    public static String undrawn(ServiceProfile profile) {
        return profile.quality().isAsked() ? DrawnSummary.Drawn.UNDRAWN : "";
    }

    /** A count with groups of three: 1,234,567. */
    public static String count(long value) {
        return format("%,d", value);
    }

    /** A large count or rate in three figures: 987, 12.3 k, 4.56 M. */
    public static String rounded(double value) {
        if (value < 1000) {
            return format("%.0f", value);
        }
        String[] units = {"k", "M", "G"};
        double scaled = value / 1000;
        int unit = 0;
        while (scaled >= 999.5 && unit < units.length - 1) {
            scaled /= 1000;
            unit++;
        }
        int decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
        return format("%." + decimals + "f %s", scaled, units[unit]);
    }

    /** A span of work: 0.42 s, 12.3 s, 4 min 05 s. */
    public static String seconds(double seconds) {
        if (seconds < 9.995) {
            return format("%.2f s", seconds);
        }
        if (seconds < 119.95) {
            return format("%.1f s", seconds);
        }
        long whole = Math.round(seconds);
        return format("%d min %02d s", whole / 60, whole % 60);
    }

    /** Time left as a clock shows it: 0:07, 12:30, 1:02:03. */
    static String clock(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? format("%d:%02d", whole / 60, whole % 60)
                : format("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    /** A size in bytes: 812 B, 12.3 kB, 4.56 MB. */
    public static String bytes(long byteCount) {
        return byteCount < 1000 ? byteCount + " B" : rounded((double) byteCount) + "B";
    }

    /** A share in percent, of nothing too: 0 %, below 0.1 %, 1.2 %, 35 %. */
    public static String percent(long part, long whole) {
        return Percent.of(whole > 0 ? (double) part / whole : 0).toString();
    }

    /** A plain number without needless zeros: 100, 92.5. */
    public static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? format("%.0f", value) : format("%s", value);
    }

    /** People, or that nobody gave any, for NaN. */
    public static String people(double people) {
        return Double.isNaN(people)
                ? "people not given"
                : format("%,.0f %s", people, Math.round(people) == 1 ? "person" : "people");
    }

    /** A count with its noun, or that nobody gave any, for NaN. */
    public static String given(double count, String noun) {
        return Double.isNaN(count) ? noun + "s not given" : Wording.count(Math.round(count), noun);
    }
}
