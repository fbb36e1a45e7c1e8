package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dakal.tools.cli.console.Console;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes with an archive of the program names every command and option there is. */
class ReleaseTextsTest {
    @TempDir
    private Path folder;

    @Test
    void manualAndCompletionNameEveryCommandAndOption() throws Exception {
        ReleaseTexts.main(new String[] {folder.toString()});
        String manual = Files.readString(folder.resolve("dakal.1"));
        String completion = Files.readString(folder.resolve("dakal-completion.bash"));
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        DakalCommand.commandLine(new Console(nowhere, nowhere, false, Map.of()))
                .getSubcommands()
                .forEach((name, command) -> {
                    assertThat(completion).contains(name);
                    command.getCommandSpec().options().forEach(option -> {
                        assertThat(manual).contains(option.longestName().replace("-", "\\-"));
                        assertThat(completion).contains(option.longestName());
                    });
                });
        assertThat(manual.lines()).noneMatch(line -> line.matches("\\.(?!TH|SH|TP|PP|br|B |I ).*"));
    }
}
