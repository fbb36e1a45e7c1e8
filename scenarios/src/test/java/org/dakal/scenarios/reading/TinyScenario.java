package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;

/** A small, sound scenario with every section in it, copied to a folder where a test may spoil it. */
final class TinyScenario {
    private static final long HGT_3_SECONDS_BYTES = 1201L * 1201 * 2;

    private TinyScenario() {}

    /** Copies it; its terrain is a tile of sea level, all zeros, which takes no room on disk. */
    static Path copyTo(Path folder) throws IOException {
        Path base = resource("base");
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(base.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.createDirectories(folder.resolve("dem"));
        flatTile(folder.resolve("dem/N34E050.hgt"));
        clutter(folder.resolve("data/clutter.tif"));
        return folder;
    }

    /** Open land east of easting 486 km, urban west of it. */
    private static void clutter(Path path) throws IOException {
        CellGrid grid = new CellGrid(32639, 478_000, 3_835_000, 200, 90, 110);
        ByteRaster codes = ByteRaster.filled(grid, (byte) 1);
        for (int index = 0; index < grid.cellCount(); index++) {
            if (grid.columnOf(index) < 40) {
                codes.set(index, (byte) 2);
            }
        }
        CogWriter.write(path, codes, CogStyle.ofClasses("land cover", 255, List.of()));
    }

    /** Puts a text in place of another that must be there. */
    static void edit(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    /** A tile of the height 0 m everywhere. */
    static void flatTile(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(HGT_3_SECONDS_BYTES);
        }
    }

    /** A file or folder beside this class among the test resources. */
    static Path resource(String name) {
        URL url = TinyScenario.class.getResource(name);
        if (url == null) {
            throw new UncheckedIOException(new IOException("no test resource " + name));
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(url.toString(), e);
        }
    }
}
