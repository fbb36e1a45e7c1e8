package org.dakal.scenarios.importing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Downloads that tests make scenarios of, without all that they do not give. */
public final class TestDownloads {
    private final Path outline;
    private String name = "";
    private @Nullable Path terrain;
    private @Nullable Path people;
    private @Nullable Path census;
    private @Nullable Path landCover;
    private @Nullable Path osm;
    private @Nullable Path antennas;
    private List<Path> cells = List.of();
    private List<Path> places = List.of();
    private Downloads.Tables tables = Downloads.Tables.PLAIN;

    private TestDownloads(Path outline) {
        this.outline = outline;
    }

    /** An outline, to which the rest is added. */
    public static TestDownloads of(Path outline) {
        return new TestDownloads(outline);
    }

    public TestDownloads name(String given) {
        name = given;
        return this;
    }

    public TestDownloads terrain(@Nullable Path given) {
        terrain = given;
        return this;
    }

    public TestDownloads people(Path given) {
        people = given;
        return this;
    }

    public TestDownloads census(@Nullable Path given) {
        census = given;
        return this;
    }

    public TestDownloads landCover(Path given) {
        landCover = given;
        return this;
    }

    public TestDownloads osm(Path given) {
        osm = given;
        return this;
    }

    public TestDownloads cells(Path... given) {
        cells = List.of(given);
        return this;
    }

    public TestDownloads antennas(Path given) {
        antennas = given;
        return this;
    }

    public TestDownloads places(List<Path> given) {
        places = given;
        return this;
    }

    public TestDownloads tables(Downloads.Tables given) {
        tables = given;
        return this;
    }

    public Downloads given() {
        return new Downloads(
                name,
                outline,
                terrain,
                new Downloads.Population(people, census),
                landCover,
                null,
                new Downloads.Network(cells, antennas),
                null,
                places,
                osm,
                Double.NaN,
                tables);
    }
}
