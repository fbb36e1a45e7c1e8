package org.dakal.scenarios.natives;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Loads the machine code of SQLite and of OR-Tools from Dakal's own cache. Loading twice does nothing the second time.
 * Where there is no cache, or it forbids programs, the temporary folder is used, and cleared again at once.
 */
public final class NativeLibraries {
    /** The driver looks here before it unpacks its library into the temporary folder. */
    private static final String SQLITE_FOLDER = "org.sqlite.lib.path";

    private static final String SOLVER_RESOURCES = "ortools-linux-x86-64/";

    private final @Nullable Path cache;
    private final Path temporary;

    /**
     * Where machine code may be kept.
     *
     * @param cache Dakal's folder in the user's cache; null when none is known
     * @param temporary where it is put when that does not work
     */
    NativeLibraries(@Nullable Path cache, Path temporary) {
        this.cache = cache;
        this.temporary = temporary;
    }

    public static NativeLibraries ofSystem() {
        return new NativeLibraries(CacheFolder.of(System.getenv()), Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    /**
     * Loads SQLite's part, so that the driver finds it.
     *
     * @throws IOException in plain words, with each folder that was tried and why it did not do
     */
    public void loadSqlite() throws IOException {
        if (System.getProperty(SQLITE_FOLDER) != null) {
            return;
        }
        String name = LibraryLoaderUtil.getNativeLibName();
        byte[] content = NativeFiles.resource(
                LibraryLoaderUtil.getNativeLibResourcePath().replaceFirst("^/", "") + "/" + name);
        load("SQLite, which writes GeoPackage files", Map.of(name, content), name, folder -> {
            System.setProperty(SQLITE_FOLDER, folder.toString());
            try {
                org.sqlite.SQLiteJDBCLoader.initialize();
            } catch (Exception e) {
                System.clearProperty(SQLITE_FOLDER);
                throw new IOException(e.getMessage(), e);
            }
        });
    }

    /**
     * Loads the solver's part, so that it need not be unpacked again.
     *
     * @return false when there is none for this machine
     * @throws IOException in plain words, with each folder that was tried and why it did not do
     */
    public boolean loadSolver() throws IOException {
        String name = System.mapLibraryName("jniortools");
        URL first = NativeLibraries.class.getClassLoader().getResource(SOLVER_RESOURCES + name);
        boolean isFitting = System.getProperty("os.name", "").equals("Linux")
                && System.getProperty("os.arch", "").equals("amd64");
        if (first == null || !isFitting) {
            return false;
        }
        Map<String, byte[]> files = new TreeMap<>();
        URLConnection connection = first.openConnection();
        if (!(connection instanceof JarURLConnection archive)) {
            return false;
        }
        archive.setUseCaches(false);
        try (JarFile jar = archive.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String path = entry.getName();
                if (path.startsWith(SOLVER_RESOURCES) && !entry.isDirectory()) {
                    files.put(
                            path.substring(SOLVER_RESOURCES.length()),
                            jar.getInputStream(entry).readAllBytes());
                }
            }
        }
        load("OR-Tools, which makes plans", files, name, folder -> {});
        return true;
    }

    /** What a library wants to know once it is in place. */
    @FunctionalInterface
    private interface Use {
        void of(Path folder) throws IOException;
    }

    private void load(String what, Map<String, byte[]> files, String name, Use use) throws IOException {
        List<String> reasons = new ArrayList<>();
        if (cache != null) {
            Path natives = cache.resolve("natives");
            try {
                load(NativeFiles.unpack(natives, files), name, use);
                return;
            } catch (IOException | UnsatisfiedLinkError e) {
                reasons.add(natives + ": " + reason(e));
            }
        }
        Path own = null;
        try {
            own = Files.createTempDirectory(temporary, "dakal-natives-");
            load(NativeFiles.unpack(own, files), name, use);
            return;
        } catch (IOException | UnsatisfiedLinkError e) {
            reasons.add(temporary + ": " + reason(e));
        } finally {
            if (own != null) {
                remove(own);
            }
        }
        throw new IOException("cannot load " + what + ": " + String.join("; ", reasons)
                + ". Maybe set XDG_CACHE_HOME to a folder on a disk that is not full and lets programs run.");
    }

    private static void load(Path folder, String name, Use use) throws IOException {
        System.load(folder.resolve(name).toAbsolutePath().toString());
        use.of(folder.toAbsolutePath());
    }

    /** The system keeps what is loaded, also when its file is gone. */
    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            // Some systems keep files that are in use; what is left is small and named after us.
        }
    }

    private static String reason(Throwable e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("failed to map segment") || message.contains("Operation not permitted")) {
            return "programs may not be kept there (mounted noexec)";
        }
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "there is no such folder";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "it cannot be written";
        }
        return message;
    }
}
