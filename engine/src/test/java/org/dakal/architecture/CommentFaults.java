package org.dakal.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What keeps comments from being read: lines too wide for a hover, and Javadoc that leans on its neighbour. */
final class CommentFaults {
    private static final int MOST_COLUMNS = 120;
    private static final Pattern COMMENT_LINE = Pattern.compile("^\\s*(/?\\*|//).*");
    private static final Pattern FRAGMENT = Pattern.compile("/\\*\\*[\\s*]*((?:Of|As|Likewise|The same)\\b[^*\\n]*)");

    private CommentFaults() {}

    /** The faults of a source file, fragments first, each with the words that show it. */
    static List<String> of(String source) {
        List<String> faults = new ArrayList<>();
        Matcher fragment = FRAGMENT.matcher(source);
        while (fragment.find()) {
            faults.add("begins with a fragment: " + fragment.group(1).strip());
        }
        source.lines()
                .filter(line -> line.length() > MOST_COLUMNS
                        && COMMENT_LINE.matcher(line).matches())
                .filter(line -> !line.contains("://"))
                .forEach(line -> faults.add("is wider than 120 columns: " + line));
        return faults;
    }
}
