package org.dakal.scenarios.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibrariesTest {
    @TempDir
    private Path folder;

    /** In a process of its own, because a library is loaded once. */
    static final class Load {
        private Load() {}

        public static void main(String[] arguments) throws Exception {
            NativeLibraries natives = NativeLibraries.ofSystem();
            natives.loadSqlite();
            DriverManager.getConnection("jdbc:sqlite::memory:").close();
            System.out.println(natives.loadSolver() ? "both" : "no solver");
        }
    }

    private String load(Map<String, String> environment, Path temporary) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Load.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().remove("HOME");
        builder.environment().remove("XDG_CACHE_HOME");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(folder.resolve("said"));
    }

    private static long fileCount(Path below) throws IOException {
        try (Stream<Path> all = Files.walk(below)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void withACacheTheTemporaryFolderIsNotNeeded() throws Exception {
        Path cache = folder.resolve("cache");
        assertThat(load(Map.of("XDG_CACHE_HOME", cache.toString()), folder.resolve("absent")))
                .containsPattern("both|no solver");
        assertThat(folder.resolve("absent")).doesNotExist();
        assertThat(fileCount(cache.resolve("dakal/natives"))).isPositive();
    }

    @Test
    void withoutACacheTheTemporaryFolderIsUsedAndLeftEmpty() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        assertThat(load(Map.of(), temporary)).containsPattern("both|no solver");
        assertThat(fileCount(temporary)).isZero();
    }

    @Test
    void withNeitherTheMessageNamesBoth() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "mine");
        String said = load(Map.of("XDG_CACHE_HOME", file.toString()), folder.resolve("absent"));
        assertThat(said)
                .contains("cannot load SQLite, which writes GeoPackage files: " + file.resolve("dakal/natives") + ": ")
                .contains("; " + folder.resolve("absent")
                        + ": there is no such folder. Maybe set XDG_CACHE_HOME to a folder"
                        + " on a disk that is not full and lets programs run.");
    }

    @Test
    void theCacheIsWhereTheUsersCacheIs() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/x", "HOME", "/h"))).isEqualTo(Path.of("/x/dakal"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative", "HOME", "/h")))
                .isEqualTo(Path.of("/h/.cache/dakal"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", "/l"))).isEqualTo(Path.of("/l/dakal"));
        assertThat(CacheFolder.of(Map.of())).isNull();
    }
}
