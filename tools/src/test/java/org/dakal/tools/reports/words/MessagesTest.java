package org.dakal.tools.reports.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSamePlaceholders() throws IOException {
        Properties english = load("en");
        Properties persian = load("fa");

        assertThat(persian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(persian.getProperty(key)))
                    .as("placeholders of " + key)
                    .isEqualTo(arguments(english.getProperty(key)));
        }
    }

    /** A reader of pages knows no keys of files, such as outageHoursPerYear; dBm is a unit. */
    @Test
    void noMessageSpeaksInKeysOfFiles() throws IOException {
        for (String language : new String[] {"en", "fa"}) {
            load(language)
                    .forEach((key, value) -> assertThat((String) value)
                            .as(language + " " + key)
                            .doesNotContainPattern("\\b[a-z]{2,}[A-Z][a-z]"));
        }
    }

    @Test
    void argumentsMayComeInAnyOrderAndApostrophesAreOrdinary() {
        Messages messages = new Messages(Language.ENGLISH);
        assertThat(messages.text("run.programCommit", "1", "17", "abc")).isEqualTo("Dakal 1, commit abc, on Java 17.");
        assertThat(messages.text("proposals.note", "75 %"))
                .contains("proposal's own sectors")
                .contains("from 75 % on");
    }

    @Test
    void aMissingMessageIsAnErrorAndNeverAnotherLanguage() {
        Messages messages = new Messages(Language.PERSIAN);
        assertThatThrownBy(() -> messages.pattern("no.such")).isInstanceOf(MissingResourceException.class);
    }

    private static Set<Integer> arguments(String pattern) {
        Set<Integer> arguments = new TreeSet<>();
        Piece.split(pattern).stream().filter(Piece::isPlaceholder).forEach(p -> arguments.add(p.argument()));
        return arguments;
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                MessagesTest.class.getResourceAsStream("/org/dakal/tools/reports/messages_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
