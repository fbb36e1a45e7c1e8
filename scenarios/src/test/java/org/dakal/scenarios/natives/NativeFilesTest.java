package org.dakal.scenarios.natives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {
    private static final Map<String, byte[]> FILES = Map.of("liba.so", new byte[] {1, 2, 3}, "libb.so", new byte[100]);

    @TempDir
    private Path folder;

    @Test
    void filesAreUnpackedOnceForThisUserOnly() throws IOException {
        Path natives = folder.resolve("cache/natives");
        Path first = NativeFiles.unpack(natives, FILES);
        assertThat(first.getParent()).isEqualTo(natives);
        assertThat(Files.readAllBytes(first.resolve("liba.so"))).containsExactly(1, 2, 3);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(natives)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(first)))
                .isEqualTo("rwx------");

        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(first.resolve("liba.so"), longAgo);
        assertThat(NativeFiles.unpack(natives, FILES)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("liba.so"))).isEqualTo(longAgo);
    }

    @Test
    void otherContentGoesElsewhereAndWhatWasChangedIsMadeAgain() throws IOException {
        Path first = NativeFiles.unpack(folder, FILES);
        assertThat(NativeFiles.unpack(folder, Map.of("liba.so", new byte[] {9})))
                .isNotEqualTo(first);
        Files.write(first.resolve("liba.so"), new byte[] {6, 6, 6});
        NativeFiles.unpack(folder, FILES);
        assertThat(Files.readAllBytes(first.resolve("liba.so"))).containsExactly(1, 2, 3);
    }

    @Test
    void manyAtOnceDoNotHurtEachOtherAndLeaveNothingElse() throws IOException {
        List<Path> places = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return NativeFiles.unpack(folder, FILES);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .distinct()
                .toList();
        assertThat(places).hasSize(1);
        try (Stream<Path> all = Files.list(places.get(0))) {
            assertThat(all.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("liba.so", "libb.so");
        }
    }
}
