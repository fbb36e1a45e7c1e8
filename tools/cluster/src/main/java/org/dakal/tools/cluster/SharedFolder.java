package org.dakal.tools.cluster;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.CommandFailure;

/**
 * A folder that all machines of a cluster see, on any file system that Hadoop knows. Files come into being whole: they
 * are written aside and renamed, and whoever writes the same content a second time changes nothing.
 */
record SharedFolder(FileSystem files, Path root) {
    private static final int CHECK_BYTES = Long.BYTES;

    /**
     * Opens a folder, which need not be there.
     *
     * @param address a URI as {@link #addressOf} makes it
     * @param settings of Hadoop, by name, besides its own
     */
    static SharedFolder open(String address, Map<String, String> settings) throws IOException {
        Configuration configuration = new Configuration();
        settings.forEach(configuration::set);
        Path root = new Path(URI.create(address));
        FileSystem files = root.getFileSystem(configuration);
        // Hadoop's sums beside each local file would be one more file each, and ours are in the files.
        return new SharedFolder(files instanceof LocalFileSystem local ? local.getRawFileSystem() : files, root);
    }

    /** Puts a file into a folder as a person gave it, and takes it away again; bad input where that cannot be done. */
    static void tryOut(String pathOrAddress, Map<String, String> settings) {
        String reason;
        try {
            SharedFolder folder = open(addressOf(pathOrAddress), settings);
            Path there = folder.root;
            while (there.getParent() != null && !folder.files.exists(there)) {
                there = there.getParent();
            }
            if (!folder.files.getFileStatus(there).isFile()) {
                String name = "trial-" + UUID.randomUUID();
                folder.write(name, ByteBuffer.allocate(1));
                folder.remove(name);
                return;
            }
            reason = there.toUri().getPath() + " is a file, not a folder";
        } catch (NoSuchFileException e) {
            reason = "nothing can be made there";
        } catch (IOException e) {
            reason = Wording.reason(e);
        } catch (IllegalArgumentException | UnsupportedOperationException e) {
            reason = String.valueOf(e.getMessage());
        }
        throw CommandFailure.badInput(
                "--shared = " + pathOrAddress + " cannot be used: " + reason + ".",
                "Give a folder that can be written, or be made, and that all machines of the cluster see,"
                        + " or its address, e.g. hdfs://host/dakal.");
    }

    /** The address that a person's path or address has on all machines. */
    static String addressOf(String pathOrAddress) {
        boolean isAddress = pathOrAddress.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*");
        String address = isAddress
                ? pathOrAddress
                : new File(pathOrAddress).getAbsoluteFile().toURI().toString();
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    /** The folder as Java's own files see it; empty where only Hadoop does. */
    Optional<java.nio.file.Path> local() {
        return "file".equals(files.getUri().getScheme())
                ? Optional.of(java.nio.file.Path.of(
                        Path.getPathWithoutSchemeAndAuthority(root).toString()))
                : Optional.empty();
    }

    boolean has(String name) throws IOException {
        return files.exists(at(name));
    }

    /** Writes bytes under a name that begins with a folder and ends in their SHA-256. */
    String writeByContent(String folder, byte[] bytes) throws IOException {
        String name = folder + "/" + Sha256.of(bytes);
        if (!has(name)) {
            write(name, ByteBuffer.wrap(bytes));
        }
        return name;
    }

    /** The bytes of a file that is named by them. */
    byte[] readByContent(String name) throws IOException {
        byte[] bytes = read(name);
        if (!name.endsWith(Sha256.of(bytes))) {
            throw new IOException(at(name) + " is damaged");
        }
        return bytes;
    }

    /** Writes bytes with a sum before them. */
    void writeChecked(String name, ByteBuffer bytes) throws IOException {
        write(name, ByteBuffer.allocate(CHECK_BYTES).putLong(0, sum(bytes)), bytes);
    }

    /** The bytes after the sum, or nothing where there is no such file or the sum is not theirs. */
    Optional<ByteBuffer> readChecked(String name) throws IOException {
        if (!has(name)) {
            return Optional.empty();
        }
        ByteBuffer all = ByteBuffer.wrap(read(name));
        if (all.remaining() < CHECK_BYTES) {
            return Optional.empty();
        }
        long told = all.getLong();
        ByteBuffer bytes = all.slice();
        return told == sum(bytes) ? Optional.of(bytes) : Optional.empty();
    }

    /** Two sums against accidents, for which a digest of a quarter of a gigabyte of tiles would take a second. */
    private static long sum(ByteBuffer bytes) {
        CRC32C castagnoli = new CRC32C();
        castagnoli.update(bytes.duplicate());
        CRC32 usual = new CRC32();
        usual.update(bytes.duplicate());
        return castagnoli.getValue() << Integer.SIZE | usual.getValue();
    }

    /** A short text; empty where there is no such file any more. */
    String readText(String name) throws IOException {
        try {
            return new String(read(name), StandardCharsets.UTF_8);
        } catch (FileNotFoundException e) {
            return "";
        }
    }

    private byte[] read(String name) throws IOException {
        Path file = at(name);
        byte[] bytes = new byte[Math.toIntExact(files.getFileStatus(file).getLen())];
        try (FSDataInputStream input = files.open(file)) {
            input.readFully(0, bytes);
        }
        return bytes;
    }

    /** Puts bytes in place whole. */
    void write(String name, ByteBuffer... parts) throws IOException {
        Path file = at(name);
        Path aside = new Path(file.getParent(), "." + file.getName() + "." + UUID.randomUUID() + ".writing");
        try (OutputStream output = created(aside)) {
            for (ByteBuffer part : parts) {
                output.write(part.array(), part.arrayOffset() + part.position(), part.remaining());
            }
        }
        // some file systems rename over what is there, others refuse: then another writer was first
        if (!files.rename(aside, file)) {
            files.delete(aside, false);
            if (!files.exists(file)) {
                throw new IOException("cannot put " + file + " in place");
            }
        }
    }

    /** Hadoop would start a process for each local file, only to give it the rights that it has. */
    private OutputStream created(Path file) throws IOException {
        if (local().isEmpty()) {
            return files.create(file);
        }
        java.nio.file.Path near = java.nio.file.Path.of(file.toUri().getPath());
        java.nio.file.Files.createDirectories(near.resolveSibling(""));
        return java.nio.file.Files.newOutputStream(near);
    }

    /** Puts a file of this machine in place whole. */
    void copyFrom(java.nio.file.Path from, String name) throws IOException {
        write(name, ByteBuffer.wrap(java.nio.file.Files.readAllBytes(from)));
    }

    /** Makes a file of this machine of one that is here. */
    void copyTo(String name, java.nio.file.Path into) throws IOException {
        java.nio.file.Files.write(into, read(name));
    }

    /** What lies in a folder; nothing where there is none. */
    List<FileStatus> list(String folder) throws IOException {
        try {
            return List.of(files.listStatus(at(folder)));
        } catch (FileNotFoundException e) {
            return new ArrayList<>();
        }
    }

    /** When a file was last written, by the folder's own clock, milliseconds; 0 where there is none. */
    long lastWritten(String name) throws IOException {
        try {
            return files.getFileStatus(at(name)).getModificationTime();
        } catch (FileNotFoundException e) {
            return 0;
        }
    }

    /** Removes a file, or a folder with all that is in it. */
    void remove(String name) throws IOException {
        files.delete(at(name), true);
    }

    private Path at(String name) {
        return new Path(root, name);
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
