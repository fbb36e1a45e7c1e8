package org.dakal.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many components the records of a source file have: two swapped doubles among many compile. */
final class RecordWidths {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)(<[^(]*>)?\\s*\\(");

    private RecordWidths() {}

    /** Components by the record's name, in the file's order. */
    static Map<String, Integer> of(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        Map<String, Integer> widths = new LinkedHashMap<>();
        Matcher record = RECORD.matcher(code);
        while (record.find()) {
            widths.merge(record.group(1), components(code, record.end()), Math::max);
        }
        return widths;
    }

    private static int components(String code, int begin) {
        int depth = 1;
        int commas = 0;
        boolean isEmpty = true;
        for (int at = begin; depth > 0 && at < code.length(); at++) {
            char c = code.charAt(at);
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            commas += c == ',' && depth == 1 ? 1 : 0;
            isEmpty &= depth == 0 || Character.isWhitespace(c);
        }
        return isEmpty ? 0 : commas + 1;
    }
}
