package org.dakal.scenarios.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads YAML into a tree with places. Scalars stay text, so that {@code no} and {@code 010} are what they look like.
 * Aliases are refused: no scenario needs them, and a few lines of them can stand for gigabytes.
 */
public final class YamlFile {
    /** The parser needs about a second for a million characters. */
    private static final int LARGEST_FILE_CHARACTERS = 4_000_000;

    /** The parser's time grows with the square of what is written without a blank. */
    private static final int LONGEST_RUN_CHARACTERS = 100_000;

    private static final int DEEPEST_NESTING = 50;

    private final YAMLParser parser;
    private final Problems problems;
    private boolean aliasTold;

    private YamlFile(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** The tree, or null when the text is not usable; what is wrong is in the problems. */
    public static @Nullable YamlNode read(String file, String text, Problems problems) {
        Place place = Place.of(file);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_FILE_CHARACTERS);
        int errorsBefore = problems.errorCount();
        if (!isBounded(place, text, problems)) {
            return null;
        }
        try (YAMLParser parser =
                YAMLFactory.builder().loaderOptions(options).build().createParser(text)) {
            if (parser.nextToken() == null) {
                problems.error(place, "", "is empty", "");
                return null;
            }
            YamlNode root = new YamlFile(parser, problems).node(place, 0);
            if (parser.nextToken() != null) {
                JsonLocation here = parser.currentTokenLocation();
                problems.error(
                        place.atLine(here.getLineNr()), "", "a second document begins here; there must be one", "");
            }
            return problems.errorCount() == errorsBefore ? root : null;
        } catch (JsonProcessingException e) {
            problems.error(syntaxPlace(place, e), "", "is not YAML: " + reason(e), syntaxHint(text, e));
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from a string cannot fail
        }
    }

    /** False and a problem for what would keep the parser busy for minutes, or is no YAML at all. */
    private static boolean isBounded(Place place, String text, Problems problems) {
        String kind = FileKind.ofText(text);
        if (!kind.isEmpty() && !kind.endsWith("JSON")) { // JSON is YAML too
            problems.error(place, "", "is " + kind + ", must be YAML", "");
            return false;
        }
        if (text.length() > LARGEST_FILE_CHARACTERS) {
            problems.error(
                    place,
                    text.length() + " characters",
                    "must be at most " + LARGEST_FILE_CHARACTERS,
                    "Long lists of sites and sectors belong into tables (CSV).");
            return false;
        }
        int line = 1;
        int runStart = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            line += c == '\n' ? 1 : 0;
            if (Character.isWhitespace(c) || c == '"' || c == '\'') {
                runStart = i;
            } else if (i - runStart > LONGEST_RUN_CHARACTERS) {
                problems.error(
                        place.atLine(line),
                        "",
                        "has more than " + LONGEST_RUN_CHARACTERS + " characters without a blank among them",
                        "");
                return false;
            }
        }
        return true;
    }

    private YamlNode node(Place place, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        if (depth > DEEPEST_NESTING) {
            problems.error(
                    Place.of(place.file()).atLine(line()), "", "is nested more than " + DEEPEST_NESTING + " deep", "");
            parser.skipChildren();
            return new YamlNode.Scalar(place, null);
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(place, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(place.item(items.size()).atLine(line()), depth + 1));
            }
            return new YamlNode.Sequence(place, items);
        }
        if (parser.isCurrentAlias() && !aliasTold) {
            aliasTold = true; // one is enough: there may be millions
            problems.error(place, "*" + parser.getText(), "aliases are not understood", "Write the value out.");
        }
        return new YamlNode.Scalar(
                place,
                token == JsonToken.VALUE_NULL ? null : InvisibleCharacters.visible(parser.getText(), place, problems));
    }

    private YamlNode mapping(Place place, int depth) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String written = parser.currentName();
            Place keyPlace = place.key(Wording.shorten(written)).atLine(line());
            String key = InvisibleCharacters.visible(written, keyPlace, problems);
            parser.nextToken();
            YamlNode earlier = entries.get(key);
            YamlNode value = node(keyPlace, depth + 1);
            if (earlier == null) {
                entries.put(key, value);
            } else {
                problems.error(
                        keyPlace,
                        "",
                        "is there twice; first in line " + earlier.place().line(),
                        "");
            }
        }
        return new YamlNode.Mapping(place, entries);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static Place syntaxPlace(Place file, JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            return file.atLine(marked.getProblemMark().getLine() + 1);
        }
        return e.getLocation() == null
                ? file
                : file.atLine(Math.max(0, e.getLocation().getLineNr()));
    }

    private static String reason(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblem() != null) {
            return Wording.shorten(marked.getProblem().replaceAll("\\s*\\(Do not.*", ""));
        }
        return Wording.shorten(e.getOriginalMessage().lines().findFirst().orElse("unreadable"));
    }

    private static String syntaxHint(String text, JsonProcessingException e) {
        int line = syntaxPlace(Place.of(""), e).line();
        String written = text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
        String indent =
                written.substring(0, written.length() - written.stripLeading().length());
        return indent.contains("\t") ? "A tab cannot indent YAML; use spaces." : "";
    }
}
