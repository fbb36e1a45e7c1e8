package org.dakal.study;

import java.nio.Buffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.Proposal;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.TriedBefore;
import org.dakal.proposals.TriedBefore.Found;
import org.dakal.proposals.TriedBefore.Try;

/**
 * Trials of a list of proposals as one array of numbers: of each the proposal's place in the list and those under it,
 * its window, counts, people, and cells as runs of neighbours.
 */
final class TriedArrays {
    private static final String LENGTH = "tried length ";
    private static final String TRIED = "tried ";

    private TriedArrays() {}

    /** What the content of an array stands for. */
    private record Subject(List<Proposal> proposals, CountBy countBy, boolean isByArea, String operatorShares) {
        static Subject of(StudyRequest request) {
            return new Subject(
                    request.proposals(),
                    request.countBy(),
                    request.rankBy() == RankBy.AREA,
                    new TreeMap<>(request.operatorShares()).toString());
        }
    }

    /** What a store has of a study's proposals; nothing when what it has cannot be used. */
    static TriedBefore find(StateStore store, StudyRequest request, CellGrid grid) {
        String name = store.nameOf(Subject.of(request));
        long[] length = new long[1];
        if (!store.fill(Map.of(LENGTH + name, LongBuffer.wrap(length)))
                || length[0] < 0
                || length[0] > grid.cellCount()) {
            return TriedBefore.NOTHING;
        }
        long[] numbers = new long[(int) length[0]];
        if (!store.fill(Map.of(TRIED + name, LongBuffer.wrap(numbers)))) {
            return TriedBefore.NOTHING;
        }
        try {
            return new Reader(numbers, request.proposals(), grid).read();
        } catch (IndexOutOfBoundsException | ArithmeticException e) {
            return TriedBefore.NOTHING; // anybody may write numbers into a file
        }
    }

    /** Puts trials among arrays, unless they are longer than a state should be. */
    static void put(
            TriedBefore tried, StudyRequest request, CellGrid grid, StateStore names, Map<String, Buffer> arrays) {
        Map<List<Change>, Integer> places = new HashMap<>();
        for (Proposal proposal : request.proposals()) {
            places.putIfAbsent(proposal.changes(), places.size());
        }
        if (places.size() < request.proposals().size()) {
            return; // two that are the same cannot be told apart
        }
        List<long[]> parts = new ArrayList<>();
        tried.trials().forEach((key, found) -> numbers(key, found, places).ifPresent(parts::add));
        long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
        if (all.length <= grid.cellCount()) {
            String name = names.nameOf(Subject.of(request));
            arrays.put(LENGTH + name, LongBuffer.wrap(new long[] {all.length}));
            arrays.put(TRIED + name, LongBuffer.wrap(all));
        }
    }

    private static Optional<long[]> numbers(Try key, Found found, Map<List<Change>, Integer> places) {
        if (!places.containsKey(key.changes()) || !key.under().stream().allMatch(places::containsKey)) {
            return Optional.empty();
        }
        List<Long> numbers = new ArrayList<>();
        numbers.add((long) Objects.requireNonNull(places.get(key.changes())));
        numbers.add((long) key.under().size());
        key.under().forEach(changes -> numbers.add((long) Objects.requireNonNull(places.get(changes))));
        CellWindow window = found.window();
        numbers.addAll(List.of((long) window.firstColumn(), (long) window.firstRow()));
        numbers.addAll(List.of((long) window.columnCount(), (long) window.rowCount()));
        numbers.add((long) found.coveredCount());
        for (double people : new double[] {
            found.gainedPeople(),
            found.lostPeople(),
            found.gainedSquareKm(),
            found.lostSquareKm(),
            found.gainedIndoorPeople(),
            found.lostIndoorPeople(),
            found.alreadyServedFraction()
        }) {
            numbers.add(Double.doubleToRawLongBits(people));
        }
        addRuns(found.gained(), numbers);
        addRuns(found.lost(), numbers);
        return Optional.of(numbers.stream().mapToLong(Long::longValue).toArray());
    }

    /** The number of runs, then of each its first cell and, in the upper half, its length. */
    private static void addRuns(int[] cells, List<Long> numbers) {
        int countAt = numbers.size();
        long count = 0;
        numbers.add(0L);
        for (int first = 0, end; first < cells.length; first = end, count++) {
            end = first + 1;
            while (end < cells.length && cells[end] == cells[end - 1] + 1) {
                end++;
            }
            numbers.add((long) (end - first) << Integer.SIZE | cells[first]);
        }
        numbers.set(countAt, count);
    }

    /** Reads what {@link #put} wrote; whatever else fails for an index. */
    private static final class Reader {
        private final long[] numbers;
        private final List<Proposal> proposals;
        private final CellGrid grid;
        private int at;

        Reader(long[] numbers, List<Proposal> proposals, CellGrid grid) {
            this.numbers = numbers;
            this.proposals = proposals;
            this.grid = grid;
        }

        TriedBefore read() {
            Map<Try, Found> trials = new HashMap<>();
            while (at < numbers.length) {
                List<Change> changes = proposals.get(next()).changes();
                int underCount = next();
                List<List<Change>> under = new ArrayList<>();
                for (int i = 0; i < underCount; i++) {
                    under.add(proposals.get(next()).changes());
                }
                CellWindow window = new CellWindow(next(), next(), next(), next());
                int covered = next();
                double gainedPeople = Double.longBitsToDouble(numbers[at++]);
                double lostPeople = Double.longBitsToDouble(numbers[at++]);
                double gainedSquareKm = Double.longBitsToDouble(numbers[at++]);
                double lostSquareKm = Double.longBitsToDouble(numbers[at++]);
                double gainedIndoorPeople = Double.longBitsToDouble(numbers[at++]);
                double lostIndoorPeople = Double.longBitsToDouble(numbers[at++]);
                double alreadyServedFraction = Double.longBitsToDouble(numbers[at++]);
                trials.put(
                        new Try(changes, under),
                        new Found(
                                window,
                                runs(),
                                runs(),
                                gainedPeople,
                                lostPeople,
                                gainedSquareKm,
                                lostSquareKm,
                                gainedIndoorPeople,
                                lostIndoorPeople,
                                covered,
                                alreadyServedFraction));
            }
            Set<String> siteIds = proposals.stream()
                    .flatMap(proposal -> proposal.changes().stream())
                    .map(Change::siteId)
                    .collect(Collectors.toSet());
            return new TriedBefore(siteIds, trials);
        }

        private int next() {
            int number = Math.toIntExact(numbers[at++]);
            if (number < 0) {
                throw new IndexOutOfBoundsException("a count below zero");
            }
            return number;
        }

        private int[] runs() {
            IntStream.Builder cells = IntStream.builder();
            int runCount = next();
            int least = 0;
            for (int run = 0; run < runCount; run++) {
                long number = numbers[at++];
                int first = (int) number;
                int end = Math.addExact(first, (int) (number >> Integer.SIZE));
                if (first < least || end <= first || end > grid.cellCount()) {
                    throw new IndexOutOfBoundsException("cells that are none");
                }
                IntStream.range(first, end).forEach(cells::add);
                least = end;
            }
            return cells.build().toArray();
        }
    }
}
