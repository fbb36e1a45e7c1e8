package org.dakal.tools.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import org.dakal.coverage.SignalLayers;
import org.dakal.findings.Cause;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.grid.ShortRaster;
import org.dakal.network.CoverageClass;
import org.dakal.network.InstalledSector;
import org.dakal.network.Site;
import org.dakal.scenarios.columns.Words;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.writing.comparison.ClassChange;
import org.dakal.scenarios.writing.maps.BandFolders;
import org.dakal.scenarios.writing.maps.ColorRamp;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.study.IndoorResult;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.PixelCells;
import org.dakal.tools.reports.map.pixels.ReliefPainter;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;
import org.jspecify.annotations.Nullable;

/** The layers of a study: what colours they have, which the rasters and pages share, and how cells are told by them. */
final class MapLayers {
    /** Why spots are not served. */
    static final String CAUSES = "causes";

    private static final Messages PERSIAN = new Messages(Language.PERSIAN);

    private static final List<String> PERSIAN_CHANGES = List.of(
            "بی‌تغییر",
            "تازه پوشش‌گرفته",
            "پوشش از دست داده",
            "بهتر",
            "بدتر",
            "نامعلوم بود و معلوم شد",
            "معلوم بود و نامعلوم شد");

    /** Qualitative colours that differ in hue and lightness (after Paul Tol's bright and muted schemes). */
    private static final int[] SITES = {
        0x4477aa, 0xee6677, 0x228833, 0xccbb44, 0x66ccee, 0xaa3377, 0xddcc77, 0x332288, 0x88ccee, 0x999933, 0xcc6677,
        0x44aa99
    };

    /** Colours of people in a cell, from a few to a crowd. */
    private static final ColorRamp PEOPLE = new ColorRamp(
            "",
            List.of(
                    new ColorRamp.Stop(-1, 0xfde0dd),
                    new ColorRamp.Stop(1, 0xfa9fb5),
                    new ColorRamp.Stop(2, 0xc51b8a),
                    new ColorRamp.Stop(3, 0x49006a)));

    private static final int RAMP_STEPS = 200;
    private static final int NO_SIGNAL = RAMP_STEPS + 1;

    private final LiveStudy study;
    private final Map<String, MapLayer> all = new LinkedHashMap<>();

    private MapLayers(LiveStudy study) {
        this.study = study;
    }

    static MapLayers of(LiveStudy study) {
        MapLayers layers = new MapLayers(study);
        layers.addSignals(
                "",
                "over all bands",
                "در همه‌ی باندها",
                state -> state.coverage().overall());
        BandFolders.of(study.request().network().bands()).forEach((band, folder) -> {
            String name = folder.substring(folder.indexOf('/') + 1);
            layers.addSignals(
                    ":" + name, "in band " + band, "در باند \u2066" + band + "\u2069", state -> ofBand(state, band));
        });
        if (study.request().indoor() != null) {
            layers.add(ramp(
                    "indoors",
                    "Share of people served inside buildings",
                    "سهم جمعیت دارای پوشش درون ساختمان",
                    ColorRamp.SHARE,
                    layers::indoors));
        }
        layers.addPeople();
        layers.addCauses();
        layers.addChange();
        layers.addRelief();
        return layers;
    }

    /** A band of all operators' may be none that the phones of some hear. */
    private static SignalLayers ofBand(KeptState state, String band) {
        SignalLayers layers = state.coverage().byBand().get(band);
        if (layers == null) {
            throw Refusal.missing("layer", band, "is no band of this state", "");
        }
        return layers;
    }

    List<MapLayer> all() {
        return List.copyOf(all.values());
    }

    MapLayer find(String id) {
        MapLayer layer = all.get(id);
        if (layer == null) {
            throw Refusal.missing(
                    "layer", id, "is no layer of this scenario", Suggestions.nearestOrSome(id, all.keySet()));
        }
        return layer;
    }

    private void add(MapLayer layer) {
        all.put(layer.id(), layer);
    }

    private void addSignals(String suffix, String where, String localWhere, Function<KeptState, SignalLayers> of) {
        add(classes(suffix, where, localWhere, of));
        add(ramp(
                "level" + suffix,
                "Median level of the best server " + where,
                "سطح میانه‌ی بهترین سرویس‌دهنده " + localWhere,
                ColorRamp.LEVEL,
                state -> values(of.apply(state).bestRsrpDbm())));
        add(ramp(
                "sinr" + suffix,
                "Best server against loaded neighbours and noise " + where,
                "نسبت بهترین سرویس‌دهنده به تداخل و نویز " + localWhere,
                ColorRamp.SINR,
                state -> values(of.apply(state).sinrDb())));
        add(ramp(
                "probability" + suffix,
                "Share of locations that reach the served threshold " + where,
                "سهم جاهایی که به آستانه‌ی پوشش می‌رسند " + localWhere,
                ColorRamp.SHARE,
                state -> values(of.apply(state).locationProbabilityFraction())));
        add(servers(suffix, where, localWhere, of));
    }

    private static IntToDoubleFunction values(FloatRaster raster) {
        return raster::get;
    }

    private MapLayer classes(String suffix, String where, String localWhere, Function<KeptState, SignalLayers> of) {
        ProvinceMask province = study.request().province();
        int[] palette = new int[CoverageClass.values().length + 1];
        List<MapLayer.Entry> entries = new ArrayList<>();
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            int rgb = CoverageColors.rgb(c);
            palette[c.code() + 1] = MapColours.opaque(rgb);
            entries.add(entry(Words.of(c), rgb, Words.of(c), PERSIAN.text("class.name." + Words.of(c))));
        }
        return new MapLayer(
                "class" + suffix,
                "Class of coverage " + where,
                "رده‌ی پوشش " + localWhere,
                "",
                "classes",
                entries,
                palette,
                state -> {
                    ByteRaster classes = of.apply(state).coverageClass();
                    return cell -> province.contains(cell) ? classes.get(cell) + 1 : MapLayer.NOTHING;
                });
    }

    private static MapLayer.Entry entry(Object value, int rgb, String label, String localLabel) {
        return new MapLayer.Entry(value, Colours.css(rgb), label, localLabel);
    }

    private static MapLayer ramp(
            String id,
            String title,
            String localTitle,
            ColorRamp ramp,
            Function<KeptState, @Nullable IntToDoubleFunction> values) {
        double lowest = ramp.stops().get(0).value();
        double highest = ramp.stops().get(ramp.stops().size() - 1).value();
        double step = (highest - lowest) / (RAMP_STEPS - 1);
        int[] palette = new int[NO_SIGNAL + 1];
        for (int i = 0; i < RAMP_STEPS; i++) {
            palette[i + 1] = MapColours.opaque(ramp.rgb(lowest + i * step));
        }
        palette[NO_SIGNAL] = MapColours.opaque(MapColours.NO_SIGNAL);
        List<MapLayer.Entry> entries = ramp.stops().stream()
                .map(stop ->
                        entry(stop.value(), stop.rgb(), (Wording.number(stop.value()) + " " + ramp.unit()).strip(), ""))
                .toList();
        return new MapLayer(id, title, localTitle, ramp.unit(), "ramp", entries, palette, state -> {
            IntToDoubleFunction of = values.apply(state);
            return of == null ? cell -> MapLayer.NOTHING : cell -> rampCode(of.applyAsDouble(cell), lowest, step);
        });
    }

    /** Negative infinity is where nothing reaches; what is not known has no colour. */
    private static int rampCode(double value, double lowest, double step) {
        if (Double.isNaN(value)) {
            return MapLayer.NOTHING;
        }
        return value == Double.NEGATIVE_INFINITY
                ? NO_SIGNAL
                : 1 + (int) Math.max(0, Math.min(RAMP_STEPS - 1, Math.rint((value - lowest) / step)));
    }

    /** All sectors of a site have one colour, whatever else stands in the network. */
    private static MapLayer servers(
            String suffix, String where, String localWhere, Function<KeptState, SignalLayers> of) {
        int[] palette = new int[SITES.length + 1];
        for (int i = 0; i < SITES.length; i++) {
            palette[i + 1] = MapColours.opaque(SITES[i]);
        }
        return new MapLayer(
                "best-server" + suffix,
                "Best server " + where + ", by site",
                "بهترین سرویس‌دهنده " + localWhere + "، به رنگ سایت",
                "",
                "sectors",
                List.of(),
                palette,
                state -> {
                    ShortRaster servers = of.apply(state).bestSector();
                    byte[] codes = siteCodes(state.state().network().sectors());
                    return cell -> servers.get(cell) < 0 ? MapLayer.NOTHING : codes[servers.get(cell)];
                });
    }

    private static byte[] siteCodes(List<InstalledSector> sectors) {
        byte[] codes = new byte[sectors.size()];
        for (int i = 0; i < codes.length; i++) {
            Site site = sectors.get(i).site();
            codes[i] = (byte) (1 + Math.floorMod(site.id().hashCode(), SITES.length));
        }
        return codes;
    }

    private @Nullable IntToDoubleFunction indoors(KeptState state) {
        IndoorResult indoor = state.state().indoor();
        return indoor == null
                ? null
                : cell -> indoor.coverage().servedFraction(study.request().terrain(), cell);
    }

    private void addPeople() {
        int[] palette = Arrays.copyOf(
                ramp("people", "", "", PEOPLE, state -> null).palette(), NO_SIGNAL); // nobody is no colour here
        double lowest = PEOPLE.stops().get(0).value();
        double step = (PEOPLE.stops().get(PEOPLE.stops().size() - 1).value() - lowest) / (RAMP_STEPS - 1);
        List<MapLayer.Entry> entries = PEOPLE.stops().stream()
                .map(stop ->
                        entry(Math.pow(10, stop.value()), stop.rgb(), Wording.number(Math.pow(10, stop.value())), ""))
                .toList();
        add(new MapLayer("people", "People in a cell", "جمعیت هر خانه", "people", "ramp", entries, palette, state -> {
            ExposureMap exposure = study.session().exposure();
            return cell -> {
                double people = exposure.people(cell);
                return people > 0 ? rampCode(Math.log10(people), lowest, step) : MapLayer.NOTHING;
            };
        }));
    }

    private void addCauses() {
        int[] palette = new int[KeptState.CAUSES.size() + 1];
        List<MapLayer.Entry> entries = new ArrayList<>();
        for (int i = 0; i < KeptState.CAUSES.size(); i++) {
            Cause.Kind kind = KeptState.CAUSES.get(i);
            int rgb = rgb(kind);
            String words = Words.of(kind);
            palette[i + 1] = MapColours.opaque(rgb);
            entries.add(entry(words, rgb, words, inPersian(kind)));
        }
        add(new MapLayer(
                CAUSES, "Why a spot is not served", "چرا ناحیه پوشش ندارد", "", "classes", entries, palette, state -> {
                    ByteRaster causes = state.causes();
                    return cell -> causes.get(cell) + 1;
                }));
    }

    private static int rgb(Cause.Kind kind) {
        return switch (kind) {
            case NO_DATA -> 0x9aa0a6;
            case INTERFERENCE -> 0xee9a00;
            case TOO_FAR -> 0xd1492e;
            case TERRAIN -> 0x8c5a2b;
            case CLUTTER -> 0x228833;
            case PATTERN -> 0x332288;
        };
    }

    private static String inPersian(Cause.Kind kind) {
        return switch (kind) {
            case NO_DATA -> "داده نیست";
            case INTERFERENCE -> "تداخل";
            case TOO_FAR -> "دوری";
            case TERRAIN -> "ناهمواری زمین";
            case CLUTTER -> "پوشش زمین";
            case PATTERN -> "الگوی آنتن";
        };
    }

    private void addChange() {
        ProvinceMask province = study.request().province();
        int[] palette = new int[ClassChange.values().length + 1];
        List<MapLayer.Entry> entries = new ArrayList<>();
        for (ClassChange change : ClassChange.values()) {
            if (change != ClassChange.UNCHANGED) {
                palette[change.code() + 1] = MapColours.opaque(change.rgb());
                entries.add(entry(change.words(), change.rgb(), change.words(), PERSIAN_CHANGES.get(change.code())));
            }
        }
        add(new MapLayer(
                "change",
                "What became of the class since today",
                "دگرگونی رده از امروز",
                "",
                "classes",
                entries,
                palette,
                state -> {
                    ByteRaster before =
                            study.states().today().coverage().overall().coverageClass();
                    ByteRaster after = state.coverage().overall().coverageClass();
                    return cell -> province.contains(cell) ? changeCode(before, after, cell) : MapLayer.NOTHING;
                }));
    }

    private static int changeCode(ByteRaster before, ByteRaster after, int cell) {
        return 1
                + ClassChange.of(CoverageClass.ofCode(before.get(cell)), CoverageClass.ofCode(after.get(cell)))
                        .code();
    }

    /** Light and shadow of the ground, drawn once cell by cell as the pages' maps have it. */
    private void addRelief() {
        CellGrid grid = study.request().terrain().grid();
        Supplier<byte[]> shades = new Supplier<>() {
            private byte @Nullable [] known;

            @Override
            public synchronized byte[] get() {
                byte[] shades = known;
                if (shades == null) {
                    shades = ReliefPainter.paint(
                                    study.request().terrain().ground(),
                                    study.request().province(),
                                    new PixelCells(grid, grid.wholeWindow(), grid.columnCount(), grid.rowCount()))
                            .pixels();
                    known = shades;
                }
                return shades;
            }
        };
        int[] painted = ReliefPainter.palette();
        int[] palette = new int[painted.length + 1];
        System.arraycopy(painted, 0, palette, 1, painted.length);
        add(new MapLayer("relief", "Relief", "ناهمواری", "", "shade", List.of(), palette, state -> {
            byte[] codes = shades.get();
            return cell -> codes[cell] + 1;
        }));
    }
}
