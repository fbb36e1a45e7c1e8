package org.dakal.scenarios.natives;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.scenarios.source.Sha256;

/**
 * Files of machine code out of a library's archive, in a folder named by a digest of their content. Two processes may
 * unpack at once: each file is written under a name of its own and renamed when complete, and whoever comes second puts
 * the same in place.
 */
final class NativeFiles {
    private static final int NAME_DIGITS = 16;

    private NativeFiles() {}

    /**
     * Puts files in place unless they are there, byte for byte.
     *
     * @param natives folder of all such folders; made when absent, for this user only
     * @param files content by file name
     * @return the folder that holds them
     * @throws IOException when they cannot be written
     */
    static Path unpack(Path natives, Map<String, byte[]> files) throws IOException {
        StringBuilder digests = new StringBuilder();
        Map<String, String> digestOfName = new TreeMap<>();
        files.forEach((name, content) -> digestOfName.put(name, Sha256.of(content)));
        digestOfName.forEach((name, digest) ->
                digests.append(digest).append(' ').append(name).append('\n'));
        Path folder = natives.resolve(
                Sha256.of(digests.toString().getBytes(StandardCharsets.UTF_8)).substring(0, NAME_DIGITS));
        Files.createDirectories(folder);
        forThisUserOnly(natives);
        forThisUserOnly(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            if (!Files.isRegularFile(place) || !Sha256.of(place).equals(digestOfName.get(file.getKey()))) {
                put(file.getValue(), place);
            }
        }
        return folder;
    }

    /** Whoever may write here decides what this program runs. */
    private static void forThisUserOnly(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void put(byte[] content, Path place) throws IOException {
        Path aside = Files.createTempFile(place.getParent(), ".unpacking-", "");
        try {
            Files.write(aside, content);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    static byte[] resource(String path) throws IOException {
        try (InputStream bytes = NativeFiles.class.getClassLoader().getResourceAsStream(path)) {
            if (bytes == null) {
                throw new IOException("this version has no part for this machine (" + path + ")");
            }
            return bytes.readAllBytes();
        }
    }
}
