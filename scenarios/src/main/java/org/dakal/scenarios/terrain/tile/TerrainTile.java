package org.dakal.scenarios.terrain.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One terrain file: where its posts stand and, once asked for, their heights. */
public final class TerrainTile {
    /** Rounding of positions that lie on the outer posts, in posts. */
    private static final double SLACK_POSTS = 1e-7;

    /** Rounding of units. */
    private static final double SAME_METERS = 0.01;

    /** Reads the numbers of a file whose header is known. */
    @FunctionalInterface
    public interface Opener {
        Posts open(List<String> warnings) throws IOException;
    }

    private final Path path;
    private final String format;
    private final PostPlacement placement;
    private final int columnCount;
    private final int rowCount;
    private final double rimPosts;
    private final double metersPerUnit;
    private final Opener opener;
    private final List<String> warnings = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final List<TerrainTile> parts;
    private volatile @Nullable PlausibleHeights posts;

    /**
     * @param rimPosts how far the cover reaches beyond the outer posts: half a post for cells, 0 for bare posts
     * @param metersPerUnit length of the unit of the file's numbers; negative when they are depths
     */
    public TerrainTile(
            Path path,
            String format,
            PostPlacement placement,
            int columnCount,
            int rowCount,
            double rimPosts,
            double metersPerUnit,
            Opener opener) {
        this(path, format, placement, columnCount, rowCount, rimPosts, metersPerUnit, opener, List.of());
    }

    private TerrainTile(
            Path path,
            String format,
            PostPlacement placement,
            int columnCount,
            int rowCount,
            double rimPosts,
            double metersPerUnit,
            Opener opener,
            List<TerrainTile> parts) {
        this.path = path;
        this.format = format;
        this.placement = placement;
        this.columnCount = columnCount;
        this.rowCount = rowCount;
        this.rimPosts = rimPosts;
        this.metersPerUnit = metersPerUnit;
        this.opener = opener;
        this.parts = List.copyOf(parts);
    }

    /** This tile, put together of others, whose warnings are then told with its own. */
    public TerrainTile madeOf(List<TerrainTile> others) {
        return new TerrainTile(path, format, placement, columnCount, rowCount, rimPosts, metersPerUnit, opener, others);
    }

    public Path path() {
        return path;
    }

    /** Format and spacing, e.g. "HGT 3 arc-seconds". */
    public String kind() {
        return format + " " + placement.spacingInWords();
    }

    public PostPlacement placement() {
        return placement;
    }

    public double rimPosts() {
        return rimPosts;
    }

    public int columnCount() {
        return columnCount;
    }

    public int rowCount() {
        return rowCount;
    }

    /** What was odd but usable in what was read so far. */
    public List<String> warnings() {
        List<String> all = new ArrayList<>(warnings);
        parts.forEach(part -> all.addAll(part.warnings()));
        PlausibleHeights opened = posts;
        String implausible = opened == null ? null : opened.warning();
        if (implausible != null) {
            all.add(implausible);
        }
        return all;
    }

    /** True when heights have been asked for. */
    public boolean isOpen() {
        return posts != null;
    }

    /**
     * The first post from the north for which this file and another have not the same height; null when there is none.
     * What only one of them knows is no difference.
     */
    public PostPlacement.@Nullable Position firstDifference(TerrainTile other) {
        PlausibleHeights here = posts();
        PlausibleHeights there = other.posts();
        for (int row = 0; row < rowCount; row++) {
            for (int column = 0; column < columnCount; column++) {
                if (Math.abs(here.quietly(column, row) - there.quietly(column, row)) > SAME_METERS) {
                    return new PostPlacement.Position(column, row);
                }
            }
        }
        return null;
    }

    /** True between the outer posts, their own lines included. */
    public boolean isBetweenPosts(PostPlacement.Position at) {
        return isWithin(at, 0);
    }

    /** True where the file speaks at all. */
    public boolean covers(PostPlacement.Position at) {
        return isWithin(at, rimPosts);
    }

    private boolean isWithin(PostPlacement.Position at, double rim) {
        double reach = rim + SLACK_POSTS;
        return at.column() >= -reach
                && at.column() <= columnCount - 1 + reach
                && at.row() >= -reach
                && at.row() <= rowCount - 1 + reach;
    }

    /** True when a post belongs to the lattice. */
    public boolean hasPost(int column, int row) {
        return column >= 0 && column < columnCount && row >= 0 && row < rowCount;
    }

    /** Height of a post; NaN for a void. */
    public double post(int column, int row) {
        return posts().heightMeters(column, row);
    }

    /** Bilinear height between the posts; positions just outside are moved onto the outer posts. */
    public double heightMeters(PostPlacement.Position at) {
        PlausibleHeights heights = posts();
        double column = Math.max(0, Math.min(columnCount - 1, at.column()));
        double row = Math.max(0, Math.min(rowCount - 1, at.row()));
        int c0 = (int) column;
        int r0 = (int) row;
        int c1 = Math.min(c0 + 1, columnCount - 1);
        int r1 = Math.min(r0 + 1, rowCount - 1);
        return Bilinear.mix(
                heights.heightMeters(c0, r0),
                heights.heightMeters(c1, r0),
                heights.heightMeters(c0, r1),
                heights.heightMeters(c1, r1),
                column - c0,
                row - r0);
    }

    private PlausibleHeights posts() {
        PlausibleHeights opened = posts;
        return opened == null ? open() : opened;
    }

    private synchronized PlausibleHeights open() {
        PlausibleHeights opened = posts;
        if (opened == null) {
            try {
                opened = new PlausibleHeights(path, opener.open(warnings), metersPerUnit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            posts = opened;
        }
        return opened;
    }

    /** The numbers of one file, opened: a lattice of posts, row 0 in the north, column 0 in the west. */
    @FunctionalInterface
    public interface Posts {
        /** The number of a post inside the lattice, in the file's own unit; NaN for a void. */
        double value(int column, int row);
    }
}
