package org.dakal.scenarios.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a store holds.
 *
 * @param byScenario by the scenario that made them, largest first
 * @param byModel by model and quality, largest first
 * @param byAge by when they were used last, latest first
 * @param foreignCount files of such a name that hold something else, counted in none of these
 */
public record StoreContent(
        int count,
        int stateCount,
        long bytes,
        List<Group> byScenario,
        List<Group> byModel,
        List<Group> byAge,
        int foreignCount) {
    private static final List<String> AGES = List.of("within a day", "within a week", "within a month", "longer ago");

    /** Some of it. */
    public record Group(String name, int count, int stateCount, long bytes) {
        Group and(Group other) {
            return new Group(name, count + other.count, stateCount + other.stateCount, bytes + other.bytes);
        }
    }

    public StoreContent {
        byScenario = List.copyOf(byScenario);
        byModel = List.copyOf(byModel);
        byAge = List.copyOf(byAge);
    }

    /** The name of something that makes a folder unfit for a new store, such as a result's; empty when nothing does. */
    public static Optional<String> foreign(Path path) throws IOException {
        return new StoreFolder(path).foreign();
    }

    /** Looks through a store; an absent one is empty. */
    public static StoreContent read(Path path) throws IOException {
        Map<String, Group> scenarios = new TreeMap<>();
        Map<String, Group> models = new TreeMap<>();
        Map<String, Group> ages = new TreeMap<>();
        Instant now = Instant.now();
        int count = 0;
        int stateCount = 0;
        long bytes = 0;
        int foreignCount = 0;
        for (StoreFolder.Entry entry : new StoreFolder(path).kept()) {
            Optional<MatrixHeader> header = MatrixFile.header(entry.path());
            if (header.isEmpty()) {
                foreignCount++;
                continue;
            }
            MatrixLabel label = header.get().label();
            count++;
            stateCount += entry.isState() ? 1 : 0;
            bytes += entry.byteCount();
            add(scenarios, label.scenario(), entry);
            add(models, label.modelId() + ", " + label.quality(), entry);
            add(ages, AGES.get(age(entry.lastUsed().toInstant(), now)), entry);
        }
        return new StoreContent(
                count,
                stateCount,
                bytes,
                bySize(scenarios),
                bySize(models),
                AGES.stream().filter(ages::containsKey).map(ages::get).toList(),
                foreignCount);
    }

    /**
     * Removes what was used longest ago until the rest is within a limit.
     *
     * @param limitBytes what may stay; what a running study uses stays anyway
     */
    public static PruneResult prune(Path path, long limitBytes) throws IOException {
        return StorePruner.prune(new StoreFolder(path), limitBytes);
    }

    private static int age(Instant used, Instant now) {
        long days = Duration.between(used, now).toDays();
        return days < 1 ? 0 : days < 7 ? 1 : days < 31 ? 2 : AGES.size() - 1;
    }

    private static void add(Map<String, Group> groups, String name, StoreFolder.Entry entry) {
        groups.merge(name, new Group(name, 1, entry.isState() ? 1 : 0, entry.byteCount()), Group::and);
    }

    private static List<Group> bySize(Map<String, Group> groups) {
        List<Group> list = new ArrayList<>(groups.values());
        list.sort(Comparator.comparingLong(Group::bytes).reversed());
        return list;
    }
}
