package org.dakal.scenarios.writing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of others that prove our files, where they are installed (Debian package gdal-bin). */
public final class ExternalTool {
    private static final long LONGEST_SECONDS = 60;

    private ExternalTool() {}

    /** What the program says, or a skipped test where it is absent; fails when the program does, or takes too long. */
    public static String run(String program, Object... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(program));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Path said = Files.createTempFile("dakal-tool", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end");
            }
            if (process.exitValue() != 0) {
                throw new AssertionError(command + " failed:\n" + Files.readString(said));
            }
            return Files.readString(said);
        } catch (IOException e) {
            return Assumptions.abort(program + " is not installed");
        } finally {
            Files.delete(said);
        }
    }
}
