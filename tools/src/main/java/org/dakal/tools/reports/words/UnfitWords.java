package org.dakal.tools.reports.words;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Why a proposal cannot be built on a network, which is found out in English, as Persian pages say it. */
public final class UnfitWords {
    /** What is known in English, with the Persian words around the ids that it names. */
    private static final Map<Pattern, String> PERSIAN = Map.of(
            Pattern.compile("(.+) is no site of .+|no site (.+)"), "سایت %s در این شبکه نیست",
            Pattern.compile("(.+) is no sector of site (.+)"), "سکتور %s در سایت %s نیست",
            Pattern.compile("site (.+) has no sector (.+)"), "سایت %s سکتور %s را ندارد",
            Pattern.compile("(?:cannot be applied: )?site (.+) is there already"), "سایت %s از پیش هست",
            Pattern.compile("(.+) is removed already by .+"), "%s پیش‌تر برداشته شده است",
            Pattern.compile("it requires (.+)"), "به پیشنهاد %s نیاز دارد که شدنی نیست");

    private UnfitWords() {}

    /** A clause that follows the Persian words for what cannot be built; empty where the reason is none we know. */
    public static String inPersian(String reason) {
        for (Map.Entry<Pattern, String> known : PERSIAN.entrySet()) {
            Matcher matcher = known.getKey().matcher(reason);
            if (matcher.matches()) {
                Object[] ids = IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .filter(Objects::nonNull)
                        .map(Names::isolated)
                        .toArray();
                return ": " + String.format(Locale.ROOT, known.getValue(), ids);
            }
        }
        return "";
    }
}
