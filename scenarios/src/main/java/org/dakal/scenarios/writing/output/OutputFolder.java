package org.dakal.scenarios.writing.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder whose results change together. Files are written into a hidden folder inside it (so on the same disk) and,
 * when all are complete, renamed into place: indexes are taken away first and put in place last, so that a reader finds
 * the earlier result, the new one, or no index. Until then an earlier result stays as it was. Closing without
 * {@link #commit}, a failure, or Ctrl-C removes what was begun. Files that are not ours are never touched: only those
 * that the earlier index of the same name lists are replaced or removed, and where another file has the name of a new
 * one the result is refused.
 *
 * <p>From its opening on no other run can open the folder, so it is opened before long work.
 */
public final class OutputFolder implements AutoCloseable {
    /** Where files wait until all are complete. */
    static final String STAGING_NAME = ".dakal-writing";

    /** Names what is ours, earlier and new, while files are put in place: no index says it then. */
    private static final String JOURNAL_NAME = ".placing.json";

    private static final String LOCK_NAME = ".lock";

    private static final int MOST_NAMES = 5;

    /** Who meets the end of another run so often in a row meets one that goes on. */
    private static final int MOST_BEGINNINGS = 100;

    /** Is told of each step of putting results in place, before it is taken. */
    @FunctionalInterface
    interface Steps {
        /** Nobody wants to know. */
        Steps UNTOLD = step -> {};

        void next(String step);
    }

    private final Path folder;
    private final Path staging;
    private final List<String> indexFiles;
    private final Inputs inputs;
    private final MadeFolders made;
    private final FolderLock lock;
    private final Thread cleaner = new Thread(this::removeStaging, "dakal-output-cleaner");
    private boolean closed;

    private OutputFolder(Path folder, List<String> indexFiles, Inputs inputs, MadeFolders made, FolderLock lock) {
        this.folder = folder;
        this.staging = folder.resolve(STAGING_NAME);
        this.indexFiles = indexFiles;
        this.inputs = inputs;
        this.made = made;
        this.lock = lock;
    }

    /**
     * Begins a result.
     *
     * @param folder made when absent, with its parents
     * @param inputs what the result depends on; none of it is replaced or removed, or written into as the folder
     * @param indexFiles JSON files whose {@code files} name all others: that of the whole result first, then those of
     *     results in folders below
     * @throws OutputException when the folder is a file, cannot be made or written, or another run writes there
     */
    public static OutputFolder open(Path folder, Inputs inputs, String... indexFiles) throws OutputException {
        for (Path input : inputs.files()) {
            if (isSameFolder(folder, input)) {
                throw new OutputException("cannot write to " + folder
                        + ": it is an input of this command, which is never replaced. Maybe choose another --out.");
            }
        }
        try {
            return begin(folder, inputs, List.of(indexFiles));
        } catch (FileAlreadyExistsException e) {
            throw new OutputException("cannot write to " + folder + ": " + e.getFile()
                    + " is a file, not a folder. Maybe choose another folder with --out.");
        } catch (IOException e) {
            throw OutputException.of(folder, e);
        }
    }

    private static boolean isSameFolder(Path folder, Path input) {
        try {
            return Files.isDirectory(input) && Files.isDirectory(folder) && Files.isSameFile(folder, input);
        } catch (IOException e) {
            return false; // what cannot be looked at is told when it is read
        }
    }

    private static OutputFolder begin(Path folder, Inputs inputs, List<String> indexFiles) throws IOException {
        MadeFolders made = new MadeFolders(folder);
        try {
            FolderLock lock = locked(folder, made);
            OutputFolder output = new OutputFolder(folder, indexFiles, inputs, made, lock);
            output.removeContent(output.staging);
            Runtime.getRuntime().addShutdownHook(output.cleaner);
            return output;
        } catch (IOException e) {
            made.removeEmpty();
            throw e;
        }
    }

    /**
     * Makes the staging folder and locks it. Another run may end meanwhile and take the folder or its lock away, so
     * that the lock holds on to a file that is gone: then all begins anew.
     */
    private static FolderLock locked(Path folder, MadeFolders made) throws IOException {
        Path staging = folder.resolve(STAGING_NAME);
        IOException last = null;
        for (int i = 0; i < MOST_BEGINNINGS; i++) {
            try {
                made.make();
                if (Files.isSymbolicLink(staging)) {
                    throw new OutputException("cannot write to " + folder + ": " + staging + " leads elsewhere");
                }
                Files.createDirectories(staging);
                FolderLock lock = FolderLock.take(staging.resolve(LOCK_NAME), folder);
                if (lock != null) {
                    return lock;
                }
            } catch (NoSuchFileException e) {
                last = e;
            } catch (FileAlreadyExistsException e) {
                Path inTheWay = Path.of(e.getFile());
                if (Files.exists(inTheWay) && !Files.isDirectory(inTheWay)) {
                    throw e;
                }
                last = e; // a folder that went between being found and being looked at
            }
        }
        throw last == null ? FolderLock.inUse(folder) : last;
    }

    /**
     * Says at once, before long work, whether results could be written.
     *
     * @throws OutputException when the folder is a file, cannot be made or written, or another run writes there
     */
    public static void check(Path folder) throws OutputException {
        open(folder, Inputs.NONE).close();
    }

    /** True while files are put in place, and when a run was killed while it did so. */
    public static boolean isBeingPlaced(Path folder) {
        return Files.exists(folder.resolve(STAGING_NAME).resolve(JOURNAL_NAME));
    }

    /**
     * Where to write a file of the result.
     *
     * @param path its final place relative to the folder, with forward slashes
     */
    public synchronized Path file(String path) throws IOException {
        Path relative = Path.of(path).normalize();
        if (relative.isAbsolute()
                || relative.startsWith("..")
                || relative.toString().isEmpty()) {
            throw new IllegalArgumentException(path + " is outside the output folder");
        }
        if (closed) {
            throw new OutputException("cannot write " + folder.resolve(relative) + ": the run was stopped");
        }
        Path file = staging.resolve(relative);
        Files.createDirectories(parentOf(file));
        return file;
    }

    /** Where a file of the result will be. */
    public Path place(String path) {
        return folder.resolve(path);
    }

    /** The folder in which files of the result wait, or one below it. */
    public Path staged(String path) {
        return staging.resolve(path);
    }

    /**
     * Refuses a result before it is computed when files of these names cannot be put in place, or would be inputs
     * there.
     *
     * @param names relative to the folder, with forward slashes
     * @throws OutputException that names those that are not ours
     */
    public void refuseForeign(Collection<String> names) throws OutputException {
        try {
            checkPlaces(names.stream().map(Path::of).toList(), ours());
        } catch (IOException e) {
            close();
            throw OutputException.of(folder, e);
        }
    }

    /**
     * Renames all files into place and removes those of an earlier result that this one no longer has.
     *
     * @return the files in place, in the order of their names
     */
    public List<Path> commit() throws OutputException {
        return commit(Steps.UNTOLD);
    }

    synchronized List<Path> commit(Steps steps) throws OutputException {
        Path place = folder;
        try {
            List<Path> files = new ArrayList<>();
            for (Path written : written()) {
                files.add(staging.relativize(written));
            }
            Set<Path> ours = ours();
            checkPlaces(files, ours);
            for (Path file : files) {
                place = folder.resolve(file);
                Files.createDirectories(parentOf(place));
            }
            steps.next("journal");
            ours.addAll(files);
            writeJournal(ours);
            List<Path> indexes = new ArrayList<>();
            for (String name : indexFiles) {
                Path index = Path.of(name);
                place = folder.resolve(index);
                steps.next("take away " + index);
                Files.deleteIfExists(place);
                if (files.contains(index)) {
                    indexes.add(0, index);
                }
            }
            List<Path> inOrder = new ArrayList<>(files);
            inOrder.removeAll(indexes);
            for (Path file : inOrder) {
                place = folder.resolve(file);
                steps.next("place " + file);
                rename(file);
            }
            ours.removeAll(files);
            for (Path file : ours) {
                place = folder.resolve(file);
                steps.next("remove " + file);
                if (Files.exists(place) && !inputs.hold(place)) {
                    Files.delete(place);
                }
            }
            for (Path index : indexes) {
                place = folder.resolve(index);
                steps.next("place " + index);
                rename(index);
            }
            steps.next("end");
            Files.delete(staging.resolve(JOURNAL_NAME));
            return files.stream().map(folder::resolve).toList();
        } catch (IOException e) {
            throw OutputException.of(place, e);
        } finally {
            close();
        }
    }

    /** What an earlier result of the same indexes has, or was about to have when it was killed. */
    private Set<Path> ours() throws IOException {
        Set<Path> ours = new LinkedHashSet<>(ResultIndex.files(folder, staging.resolve(JOURNAL_NAME)));
        for (String index : indexFiles) {
            Path below = parentOf(Path.of("./" + index)).normalize();
            if (ResultIndex.isOurs(folder.resolve(index))) {
                ours.add(Path.of(index));
            }
            ResultIndex.files(folder.resolve(below), folder.resolve(index))
                    .forEach(file -> ours.add(below.resolve(file).normalize()));
        }
        return ours;
    }

    private void checkPlaces(Collection<Path> files, Set<Path> ours) throws IOException {
        List<Path> foreign = new ArrayList<>();
        for (Path file : files) {
            Path place = folder.resolve(file);
            if (Files.isDirectory(place)) {
                throw new OutputException("cannot write " + place + ": a folder of that name is in the way");
            }
            boolean isThere = Files.exists(place, LinkOption.NOFOLLOW_LINKS);
            if (isThere && inputs.hold(place)) {
                throw new OutputException("cannot write " + place
                        + ": it is an input of this study, which is never replaced. Maybe choose another --out, or no longer name"
                        + " it in the scenario.");
            }
            if (isThere && !ours.contains(file)) {
                foreign.add(file);
            }
        }
        Inputs.@Nullable Found found =
                inputs.found(files.stream().map(folder::resolve).toList());
        if (found != null) {
            throw new OutputException("cannot write to " + folder + ": the next run would read "
                    + folder.relativize(found.place()) + " there as an input, as it looks for "
                    + found.area().name() + ". Maybe choose another --out.");
        }
        @Nullable Path beside = inputs.firstIn(folder, ours);
        if (beside != null) {
            throw new OutputException("cannot write to " + folder + ": " + beside.getFileName()
                    + ", an input of this command, lies there, and inputs and results would be told apart by nobody."
                    + " Maybe choose another --out, which may be a folder below.");
        }
        if (!foreign.isEmpty()) {
            String names =
                    foreign.stream().limit(MOST_NAMES).map(Path::toString).collect(Collectors.joining(", "));
            String more = foreign.size() > MOST_NAMES ? " and " + (foreign.size() - MOST_NAMES) + " more" : "";
            throw new OutputException("cannot write to " + folder + ": no earlier result there lists " + names + more
                    + ", so " + (foreign.size() == 1 ? "it is" : "they are")
                    + " not replaced. Maybe choose another --out, or move "
                    + (foreign.size() == 1 ? "it" : "them") + " away.");
        }
    }

    /** In the form of an index, for {@link ResultIndex} to read. */
    private void writeJournal(Set<Path> ours) throws IOException {
        ObjectNode journal = JsonNodeFactory.instance.objectNode();
        journal.putObject("software").put("name", "dakal");
        ours.forEach(file -> journal.withArray(ResultIndex.FILES).add(file.toString()));
        Path begun = staging.resolve(LOCK_NAME + ".journal");
        Files.writeString(begun, journal.toString(), StandardCharsets.UTF_8);
        Files.move(begun, staging.resolve(JOURNAL_NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> all = Files.walk(staging)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !isOwn(file))
                    .sorted()
                    .toList();
        }
    }

    /** The staging folder's own files, which are no results. */
    private boolean isOwn(Path file) {
        return file.equals(staging.resolve(LOCK_NAME)) || file.equals(staging.resolve(JOURNAL_NAME));
    }

    private void rename(Path file) throws IOException {
        Files.move(
                staging.resolve(file),
                folder.resolve(file),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() {
        removeStaging();
        OutputFile.forget(cleaner);
    }

    private synchronized void removeStaging() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            removeContent(staging);
            // The name goes while the lock holds: afterwards it may be another run's.
            Files.deleteIfExists(staging.resolve(LOCK_NAME));
            lock.close();
            if (isBeingPlaced(folder)) {
                return; // nothing else says what is ours
            }
            Files.deleteIfExists(staging);
            made.removeEmpty();
        } catch (IOException e) {
            // What is left is hidden, and the next run removes it.
        }
    }

    private void removeContent(Path tree) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.walk(tree)) {
            entries = all.sorted((a, b) -> b.compareTo(a)).toList();
        }
        for (Path entry : entries) {
            if (!entry.equals(staging) && !isOwn(entry)) {
                Files.deleteIfExists(entry);
            }
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " has no folder");
        }
        return parent;
    }
}
