package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dakal.scenarios.natives.CacheFolder;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.products.TerrainProduct;
import org.dakal.scenarios.terrain.products.TileAddress;
import org.dakal.scenarios.terrain.products.TileFetcher;
import org.dakal.scenarios.terrain.products.TileFolder;
import org.dakal.scenarios.terrain.tile.GeoBounds;
import org.dakal.tools.cli.console.BuildInfo;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.ProgressLine;
import org.dakal.tools.cli.console.TerrainOption;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal terrain}: which tiles a scenario needs, which are there, and those that are not from a server. */
@Command(
        name = "terrain",
        description =
                "Lists the tiles of heights that a scenario needs, by each product's own names, with the checksums"
                        + " of those that are there; fetches the others when told from where.",
        footer = {
            "",
            "Tiles of --terrain and of the cache count as there. Fetched files go to the",
            "cache, one at a time; what was broken off goes on where it ended. Then:",
            "dakal run SCENARIO --terrain CACHE.",
            "",
            "Example:",
            "  dakal terrain scenarios/qom --product srtm \\",
            "      --from https://example.org/dem/{tile}.hgt.gz"
        })
public final class TerrainCommand extends ToolCommand {
    @Parameters(paramLabel = "SCENARIO", description = "The scenario's folder, or its YAML file.")
    private Path path;

    @Option(
            names = "--product",
            paramLabel = "ID",
            description = "copernicus-30, copernicus-90, srtm, aw3d30 or fabdem; all when not given.")
    private @Nullable String productId;

    @Option(
            names = "--from",
            paramLabel = "URL",
            description = "Address of the product's tiles: {tile} stands for the name of one, {lat} and {lon} for its"
                    + " corner (N46, E008).")
    private @Nullable String from;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Where fetched tiles are kept; a folder for each product in the user's cache when not given.")
    private @Nullable Path cache;

    @Option(
            names = "--checksums",
            paramLabel = "FILE",
            description = "What files must have, as sha256sum writes it; SHA256SUMS of the cache when not given.")
    private @Nullable Path checksumList;

    @Mixin
    private final TerrainOption terrain = new TerrainOption();

    public TerrainCommand(Console console) {
        super(console);
    }

    /** What is known of a tile; scenarios/terrain.schema.json says what each key means. */
    private record Told(
            String tile,
            String state,
            @Nullable String file,
            @Nullable Long byteCount,
            @Nullable String sha256) {}

    @Override
    public Integer call() throws IOException {
        List<TerrainProduct> products = products();
        TileAddress address = address(products);
        Path terrainFolder = terrain.choose(console).folder();
        GeoBounds bounds = CommandFailure.unlessProblems(path.toString(), () -> ScenarioReader.bounds(path));
        console.say(path + " needs heights at " + bounds.inWords());
        List<Map<String, Object>> told = new ArrayList<>();
        int failed = 0;
        for (TerrainProduct product : products) {
            Path kept = cache != null ? cache : cacheOf(product);
            List<Path> folders = new ArrayList<>();
            folders.add(kept);
            if (terrainFolder != null) {
                folders.add(0, terrainFolder);
            }
            List<Told> tiles = tiles(product, bounds, new TileFolder(folders), kept, address);
            tell(product, tiles);
            failed += (int)
                    tiles.stream().filter(tile -> tile.state.equals("failed")).count();
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("product", product.id());
            one.put("title", product.title());
            one.put("isSurface", product.isSurface());
            one.put("cache", kept.toString());
            one.put("tiles", tiles);
            told.add(one);
            if (address != null && failed == 0) {
                console.say("Next: dakal run " + path + " --terrain " + kept);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("scenario", path.toString());
        all.put("southDegrees", bounds.southDegrees());
        all.put("westDegrees", bounds.westDegrees());
        all.put("northDegrees", bounds.northDegrees());
        all.put("eastDegrees", bounds.eastDegrees());
        all.put("products", told);
        printJson(all);
        return failed == 0 ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private List<TerrainProduct> products() {
        if (productId == null) {
            return List.of(TerrainProduct.values());
        }
        TerrainProduct product = TerrainProduct.of(productId);
        if (product == null) {
            List<String> ids = Arrays.stream(TerrainProduct.values())
                    .map(TerrainProduct::id)
                    .toList();
            throw CommandFailure.badInput(
                    "--product " + productId + " must be one of " + String.join(", ", ids) + ".",
                    Suggestions.nearest(productId, ids));
        }
        return List.of(product);
    }

    private @Nullable TileAddress address(List<TerrainProduct> products) {
        if (from == null) {
            return null;
        }
        if (products.size() > 1) {
            throw CommandFailure.badInput("--from needs --product: whose tiles are there?", "");
        }
        try {
            return new TileAddress(from);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.badInput("--from = " + from + " " + e.getMessage() + ".", "");
        }
    }

    private Path cacheOf(TerrainProduct product) {
        Path folder = CacheFolder.of(console.environment());
        if (folder == null) {
            throw CommandFailure.badInput("No folder for the cache is known.", "Give --cache DIR.");
        }
        return folder.resolve("terrain").resolve(product.id());
    }

    private List<Told> tiles(
            TerrainProduct product, GeoBounds bounds, TileFolder folder, Path kept, @Nullable TileAddress address)
            throws IOException {
        Map<String, String> due = checksums(kept);
        ProgressLine progress = new ProgressLine(console);
        TileFetcher fetcher = new TileFetcher(
                "dakal/" + BuildInfo.read().version(),
                due,
                TerrainCommand::rest,
                (file, done, total) -> progress.progressed(done, total, "bytes of " + file));
        List<Told> tiles = new ArrayList<>();
        for (TerrainProduct.Tile tile : product.tiles(bounds)) {
            Path file = folder.file(tile);
            if (file != null) {
                tiles.add(there(tile, file, due));
            } else if (address == null) {
                tiles.add(new Told(tile.fileName(), "missing", null, null, null));
            } else {
                tiles.add(fetch(fetcher, address, tile, kept));
                progress.finish();
            }
        }
        return tiles;
    }

    private Map<String, String> checksums(Path kept) {
        Path list = checksumList != null ? checksumList : kept.resolve(TileFolder.CHECKSUMS);
        if (checksumList == null && !Files.exists(list)) {
            return Map.of();
        }
        try {
            return TileFolder.checksums(list);
        } catch (IOException e) {
            throw CommandFailure.badInput(list + ": " + Wording.reason(e) + ".", "");
        }
    }

    private static Told there(TerrainProduct.Tile tile, Path file, Map<String, String> due) throws IOException {
        String sha256 = Sha256.of(file);
        String asked = due.getOrDefault(String.valueOf(file.getFileName()), sha256);
        return new Told(
                tile.fileName(),
                asked.equalsIgnoreCase(sha256) ? "there" : "changed",
                file.toString(),
                Files.size(file),
                sha256);
    }

    private Told fetch(TileFetcher fetcher, TileAddress address, TerrainProduct.Tile tile, Path kept) {
        try {
            TileFetcher.Fetched fetched = fetcher.fetch(address, tile, kept);
            if (fetched == null) {
                return new Told(tile.fileName(), "none", null, null, null);
            }
            TileFolder.keepChecksum(fetched);
            return new Told(
                    tile.fileName(), "fetched", fetched.file().toString(), fetched.byteCount(), fetched.sha256());
        } catch (IOException e) {
            console.say("  " + tile.fileName() + ": " + Wording.reason(e));
            return new Told(tile.fileName(), "failed", null, null, null);
        }
    }

    private static void rest(Duration duration) {
        CompletableFuture.runAsync(
                        () -> {}, CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS))
                .join();
    }

    /** All tiles of one product; of several products only the numbers, and those that are there. */
    private void tell(TerrainProduct product, List<Told> tiles) {
        Map<String, Long> counts =
                tiles.stream().collect(Collectors.groupingBy(Told::state, LinkedHashMap::new, Collectors.counting()));
        console.say(product.id() + ", " + product.title() + (product.isSurface() ? ", a surface model" : "") + ": "
                + Wording.count(tiles.size(), "tile") + ", "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + words(entry.getKey()))
                        .collect(Collectors.joining(", ")));
        for (Told tile : tiles) {
            boolean isListed = productId != null || tile.file != null;
            if (isListed) {
                console.say("  " + tile.tile + "  " + words(tile.state)
                        + (tile.byteCount == null ? "" : ", " + Figures.bytes(tile.byteCount))
                        + (tile.sha256 == null ? "" : ", SHA-256 " + tile.sha256)
                        + (tile.file == null ? "" : ", " + tile.file));
            }
        }
    }

    private static String words(String state) {
        return switch (state) {
            case "none" -> "not offered (of the sea there are none)";
            case "changed" -> "there, but not with the checksum it should have";
            default -> state;
        };
    }
}
