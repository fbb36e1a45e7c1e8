package org.dakal.scenarios.reading.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobPatternTest {
    private static final String[] PATHS = {
        "a.tif",
        "b.hgt",
        "ab.tif",
        "sub/a.tif",
        "sub/deep/a.tif",
        ".hidden",
        "a",
        "زمین.tif",
        "a*b",
        "[x]",
        "",
        "-",
        "a-b"
    };

    /** Java's own patterns are the twin; they are right, only not bounded. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "*.tif",
                "**.tif",
                "**/*.tif",
                "?.tif",
                "[ab].tif",
                "[!a].tif",
                "[a-c]*",
                "{a,b}.{tif,hgt}",
                "sub/*",
                "sub/**",
                "*/*",
                "a\\*b",
                "{sub/,}a.tif",
                "***",
                "*a*b*",
                "{a,b",
                "[a"
            })
    void matchesWhatJavaMatches(String pattern) {
        String java;
        try {
            var matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
            StringBuilder matched = new StringBuilder();
            for (String path : PATHS) {
                matched.append(matcher.matches(Path.of(path)));
            }
            java = matched.toString();
        } catch (PatternSyntaxException e) {
            assertThatThrownBy(() -> GlobPattern.of(pattern)).isInstanceOf(PatternSyntaxException.class);
            return;
        }
        GlobPattern glob = GlobPattern.of(pattern);
        StringBuilder matched = new StringBuilder();
        for (String path : PATHS) {
            matched.append(glob.matches(path));
        }
        assertThat(matched.toString()).isEqualTo(java);
    }

    /** A regular expression would try about 255 over 100 ways before it gave up. */
    @Test
    void manyStarsTakeNoTime() {
        GlobPattern glob = GlobPattern.of("*a".repeat(100) + "x");
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThat(glob.matches("a".repeat(255))).isFalse());
    }

    @Test
    void bracesAreBounded() {
        assertThatThrownBy(() -> GlobPattern.of("{a,b}".repeat(10)))
                .hasMessageContaining("its braces stand for more than 1000 patterns");
    }
}
