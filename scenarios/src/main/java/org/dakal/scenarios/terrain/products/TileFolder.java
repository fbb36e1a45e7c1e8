package org.dakal.scenarios.terrain.products;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.jspecify.annotations.Nullable;

/** Which tiles lie in some folders, known by their names whatever their packing, and the checksums kept beside them. */
public final class TileFolder {
    /** The file of checksums that {@code sha256sum} writes and reads. */
    public static final String CHECKSUMS = "SHA256SUMS";

    private static final Pattern CHECKSUM = Pattern.compile("([0-9a-fA-F]{64})[ \\t]+\\*?(?:.*/)?([^/]+)");

    private final Map<TerrainProduct.Tile, Path> files = new LinkedHashMap<>();

    /** Looks through folders, of which some need not be there; of two files of one tile the first counts. */
    public TileFolder(List<Path> folders) throws IOException {
        for (Path folder : folders) {
            for (Path file : Files.isDirectory(folder) ? TerrainFiles.find(folder) : List.<Path>of()) {
                TerrainProduct.Tile tile = TerrainProduct.tile(String.valueOf(file.getFileName()));
                if (tile != null) {
                    files.putIfAbsent(tile, file);
                }
            }
        }
    }

    /** The file of a tile; null when there is none. */
    public @Nullable Path file(TerrainProduct.Tile tile) {
        return files.get(tile);
    }

    /**
     * Reads a list of checksums, a line for each file: the SHA-256 in hexadecimal, blanks, the name.
     *
     * @throws IOException when it cannot be read, or a line of it is none, with a message for people
     */
    public static Map<String, String> checksums(Path list) throws IOException {
        Map<String, String> byFile = new TreeMap<>();
        int number = 0;
        for (String line : Files.readAllLines(list)) {
            number++;
            Matcher match = CHECKSUM.matcher(line.strip());
            if (match.matches()) {
                byFile.put(match.group(2), match.group(1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IOException("line " + number + " is no SHA-256 and name, as sha256sum writes them");
            }
        }
        return byFile;
    }

    /** Adds a fetched file to the list beside it. */
    public static void keepChecksum(TileFetcher.Fetched fetched) throws IOException {
        Files.writeString(
                fetched.file().resolveSibling(CHECKSUMS),
                fetched.sha256() + "  " + fetched.file().getFileName() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
