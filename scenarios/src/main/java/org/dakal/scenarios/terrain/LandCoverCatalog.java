package org.dakal.scenarios.terrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.terrain.ClutterClass;

/**
 * What the codes of a raster of land cover mean.
 *
 * @param id in scenarios; empty for one that a scenario writes itself
 */
public record LandCoverCatalog(String id, List<ClutterClass> classes, Set<Integer> builtUpCodes) {
    /** The classes of {@link LandCover}: those of Recommendation ITU-R P.1812-7, and a village of our own. */
    public static final LandCoverCatalog ITU = of(
            "itu-r-p1812",
            entry(1, LandCover.WATER),
            entry(2, LandCover.OPEN),
            entry(3, LandCover.VILLAGE),
            entry(4, LandCover.TREES),
            entry(5, LandCover.SUBURBAN),
            entry(6, LandCover.URBAN),
            entry(7, LandCover.DENSE_URBAN));

    /**
     * ESA WorldCover 2020 and 2021, 10 m (Product User Manual 2.0, table 3). It does not tell kinds of built-up land
     * apart: all of it is taken for urban, which is too high in villages; a scenario may say otherwise.
     */
    public static final LandCoverCatalog ESA_WORLDCOVER = of(
            "esa-worldcover",
            entry(10, "tree cover", LandCover.TREES),
            entry(20, "shrubland", LandCover.OPEN),
            entry(30, "grassland", LandCover.OPEN),
            entry(40, "cropland", LandCover.OPEN),
            entry(50, "built-up", LandCover.URBAN),
            entry(60, "bare or sparse vegetation", LandCover.OPEN),
            entry(70, "snow and ice", LandCover.OPEN),
            entry(80, "permanent water", LandCover.WATER),
            entry(90, "herbaceous wetland", LandCover.OPEN),
            entry(95, "mangroves", LandCover.TREES),
            entry(100, "moss and lichen", LandCover.OPEN));

    private static final List<LandCoverCatalog> ALL = List.of(ITU, ESA_WORLDCOVER);

    public LandCoverCatalog {
        classes = List.copyOf(classes);
        builtUpCodes = Set.copyOf(builtUpCodes);
    }

    /** A class and what it stands for. */
    private record Entry(int code, String name, LandCover cover) {}

    private static Entry entry(int code, LandCover cover) {
        return new Entry(code, cover.id(), cover);
    }

    private static Entry entry(int code, String name, LandCover cover) {
        return new Entry(code, name, cover);
    }

    private static LandCoverCatalog of(String id, Entry... entries) {
        List<ClutterClass> classes = new ArrayList<>();
        Set<Integer> builtUp = new TreeSet<>();
        for (Entry entry : entries) {
            classes.add(new ClutterClass(
                    entry.code,
                    entry.name,
                    entry.cover.representativeHeightMeters(),
                    0,
                    entry.cover.streetWidthMeters(),
                    entry.cover.locationVariabilityDb()));
            if (entry.cover.isBuiltUp()) {
                builtUp.add(entry.code);
            }
        }
        return new LandCoverCatalog(id, classes, builtUp);
    }

    /** The catalogue of an id, spelt as it is. */
    public static Optional<LandCoverCatalog> find(String id) {
        return ALL.stream().filter(catalog -> catalog.id.equals(id)).findFirst();
    }

    /** Ids of all catalogues that come with Dakal. */
    public static List<String> ids() {
        return ALL.stream().map(LandCoverCatalog::id).toList();
    }

    /** The code of a class of ours in {@link #ITU}. */
    public static int codeOf(LandCover cover) {
        return ITU.classes.stream()
                .filter(known -> known.name().equals(cover.id()))
                .mapToInt(ClutterClass::code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        cover.id() + " is in none of " + Arrays.toString(LandCover.values())));
    }
}
