package org.dakal.scenarios.store;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dakal.scenarios.source.Sha256;
import org.dakal.study.StudySession;

/**
 * A digest of the program that computes: of the classes in the very archives or folders that the engine and the readers
 * were loaded from. What depends on more of the code than anybody could keep a version of is named by it, so that no
 * other program ever takes it for its own.
 */
public final class ProgramDigest {
    private static final String OURS = "org/dakal/";

    private ProgramDigest() {}

    /** Made when it is first asked for, once in a process, since a program's classes do not change while it runs. */
    private static final class Holder {
        static final Optional<String> THIS_PROGRAM = read();

        private Holder() {}
    }

    /** The digest of this program in hexadecimal digits; empty when it cannot be told where its classes come from. */
    public static Optional<String> ofThisProgram() {
        return Holder.THIS_PROGRAM;
    }

    private static Optional<String> read() {
        Set<Path> sources = new LinkedHashSet<>();
        try {
            for (Class<?> one : List.of(StudySession.class, ProgramDigest.class)) {
                CodeSource source = one.getProtectionDomain().getCodeSource();
                if (source == null || source.getLocation() == null) {
                    return Optional.empty();
                }
                sources.add(Path.of(source.getLocation().toURI()));
            }
            StringBuilder digests = new StringBuilder();
            for (Path source : sources) {
                digests.append(of(source));
            }
            return Optional.of(digests.toString());
        } catch (IOException | URISyntaxException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** @param classes an archive, or a folder of classes */
    static String of(Path classes) throws IOException {
        MessageDigest digest = Sha256.digest();
        if (Files.isDirectory(classes)) {
            addFolder(classes, digest);
        } else {
            addArchive(classes, digest);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void addFolder(Path folder, MessageDigest digest) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            add(folder.relativize(file).toString(), checksum.getValue(), bytes.length, digest);
        }
    }

    /** The archive's own directory tells the checksums, so its content need not be read. */
    private static void addArchive(Path archive, MessageDigest digest) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            zip.stream()
                    .filter(entry -> entry.getName().startsWith(OURS))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> add(entry.getName(), entry.getCrc(), entry.getSize(), digest));
        }
    }

    private static void add(String name, long checksum, long byteCount, MessageDigest digest) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(checksum)
                .putLong(byteCount)
                .flip());
    }
}
