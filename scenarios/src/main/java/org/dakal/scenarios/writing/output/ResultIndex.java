package org.dakal.scenarios.writing.output;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.source.Sha256;

/**
 * The JSON file of a result folder that names all others of the same result, each with its SHA-256, so that whoever
 * reads can tell a whole result from one whose run was killed while files were put in place.
 */
public final class ResultIndex {
    /** Key of the names of all files. */
    public static final String FILES = "files";
    /** Key of the digests, by name; the index itself has none. */
    public static final String SHA256 = "fileSha256";

    /** A hundred times the index of a province; what is larger is none of ours, and takes memory to understand. */
    private static final long MOST_BYTES = 64L << 20;

    /** What stands for an index's digest of itself while that is made. */
    public static final String NO_DIGEST = "0".repeat(64);

    private ResultIndex() {}

    /**
     * The text of a result's index, summary or record.
     *
     * @throws IOException when it cannot be read, or is larger than any of ours
     */
    public static String text(Path index) throws IOException {
        requireBounded(index);
        return Files.readString(index);
    }

    /**
     * The bytes of another file of a result that is taken over whole, such as a picture.
     *
     * @throws IOException when it cannot be read, or is larger than any of ours
     */
    public static byte[] bytes(Path file) throws IOException {
        requireBounded(file);
        return Files.readAllBytes(file);
    }

    private static void requireBounded(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new FileSystemException(
                    file.toString(), null, "is larger than " + (MOST_BYTES >> 20) + " MB, too large for a result");
        }
    }

    /**
     * The files an index names; none when it is absent or not ours. Names that lead out of the folder are
     * left out, so that a damaged index cannot make us remove anything else.
     *
     * @param folder that the names start from
     * @param index the JSON file, wherever it is
     */
    public static List<Path> files(Path folder, Path index) throws IOException {
        List<Path> files = new ArrayList<>();
        for (JsonNode name : read(index).path(FILES)) {
            try {
                Path file = Path.of(name.asText()).normalize();
                if (!file.isAbsolute() && !file.startsWith("..") && isFileWithin(folder, folder.resolve(file))) {
                    files.add(file);
                }
            } catch (InvalidPathException e) {
                // No file has such a name.
            }
        }
        return files;
    }

    /** True for a regular file whose way from the folder passes no link that leads out of it. */
    private static boolean isFileWithin(Path folder, Path place) throws IOException {
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && place.toRealPath().startsWith(folder.toRealPath());
    }

    /** True when a file is an index that this program, or an earlier version of it, wrote. */
    public static boolean isOurs(Path index) throws IOException {
        return !read(index).isMissingNode();
    }

    private static JsonNode read(Path index) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        if (!Files.isRegularFile(index) || Files.size(index) > MOST_BYTES) {
            return mapper.missingNode();
        }
        try {
            JsonNode root = mapper.readTree(index.toFile());
            return isOurs(root) ? root : mapper.missingNode();
        } catch (JacksonException e) {
            return mapper.missingNode();
        }
    }

    /** Only our indexes have digests; those of earlier versions say what made them, as a name or in a sentence. */
    private static boolean isOurs(JsonNode root) {
        JsonNode software = root.path("software");
        return root.path(SHA256).isObject()
                || "dakal".equals(software.path("name").asText())
                || software.asText().startsWith("dakal ");
    }

    /** SHA-256 of a file; of an index, with {@link #NO_DIGEST} in the place of its own. */
    private static String digest(Path file, String expected, boolean isIndex) throws IOException {
        if (!isIndex) {
            return Sha256.of(file);
        }
        String content = new String(bytes(file), StandardCharsets.ISO_8859_1);
        return Sha256.of(content.replace(expected, NO_DIGEST).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** SHA-256 by name of files in a folder. */
    public static Map<String, String> digests(Path folder, Collection<String> names) throws IOException {
        Map<String, String> digests = new LinkedHashMap<>();
        for (String name : names) {
            digests.put(name, Sha256.of(folder.resolve(name)));
        }
        return digests;
    }

    /**
     * Says whether files belong to the result that an index names: a problem for each that does not, none when all is
     * well. The index is checked as well. One of an earlier version has no digests and vouches for nothing; then only
     * the state of the folder speaks.
     *
     * @param names other files that are going to be read
     */
    public static List<Problem> problems(Path folder, String indexFile, Collection<String> names) throws IOException {
        JsonNode digests = read(folder.resolve(indexFile)).path(SHA256);
        if (digests.isMissingNode() && OutputFolder.isBeingPlaced(folder)) {
            return List.of(new Problem(
                    Problem.Severity.ERROR,
                    folder.toString(),
                    "",
                    "is incomplete: its files are being put in place, or a run was killed while it did so",
                    "Wait for the run to end, or run it again."));
        }
        List<Problem> problems = new ArrayList<>();
        for (String name : Stream.concat(Stream.of(indexFile), names.stream()).toList()) {
            boolean isIndex = name.equals(indexFile);
            String expected = digests.path(name).asText();
            Path file = folder.resolve(name);
            if (!expected.isEmpty() && Files.isRegularFile(file) && !expected.equals(digest(file, expected, isIndex))) {
                problems.add(new Problem(
                        Problem.Severity.ERROR,
                        file.toString(),
                        "",
                        isIndex
                                ? "is not as it was written: the result cannot be relied on"
                                : "is not the file that " + indexFile + " beside it names: the result is incomplete",
                        "Maybe a run was killed, or the file was changed since; run it again."));
            }
        }
        return problems;
    }
}
