package org.dakal.scenarios.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the corpus as it is before anybody damages it. Several may stand for the same place, one at a time. */
final class SoundFile {
    private static final int SAMPLE_BYTES = 4096;

    private final Path place;
    private final String name;
    private final byte[] bytes;

    /** A file that will be put in its place for each case; the name tells it from others of that place. */
    SoundFile(Path place, String name, byte[] bytes) {
        this.place = place;
        this.name = name;
        this.bytes = bytes.clone();
    }

    /** A file that lies in its place already. */
    static SoundFile at(Path place) throws IOException {
        return new SoundFile(place, String.valueOf(place.getFileName()), Files.readAllBytes(place));
    }

    Path place() {
        return place;
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** True for files whose damages should be those of text: numbers in digits, fields between commas. */
    boolean isText() {
        for (int i = 0; i < Math.min(SAMPLE_BYTES, bytes.length); i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
