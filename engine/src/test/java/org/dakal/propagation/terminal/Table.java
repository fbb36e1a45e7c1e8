package org.dakal.propagation.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Rows of numbers under one heading, from the tables that ship with the tests. */
final class Table {
    private Table() {}

    static List<double[]> of(String resource) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("/" + resource), resource)) {
            return rows(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<double[]> rows(String text) {
        return text.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> Arrays.stream(line.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
    }
}
