package org.dakal.scenarios.terrain.formats;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dakal.scenarios.raster.RasterFileException;

/** Files mapped into memory; the system reads only the pages that are used. */
final class MappedFile {
    private MappedFile() {}

    /**
     * Maps the start of a file that must still have the length seen before.
     *
     * @param byteCount the length it had
     * @param usedByteCount how much of it is wanted, below 2 GiB
     */
    static MappedByteBuffer bigEndian(Path file, long byteCount, long usedByteCount) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != byteCount) {
                throw new RasterFileException(
                        file,
                        channel.size() + " bytes",
                        "it had " + byteCount + " bytes a moment ago.",
                        "Something else is writing it; wait for that to end.");
            }
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, usedByteCount);
            bytes.order(ByteOrder.BIG_ENDIAN);
            return bytes;
        }
    }
}
