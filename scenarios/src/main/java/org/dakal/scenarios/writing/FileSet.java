package org.dakal.scenarios.writing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.work.SideBySide;
import org.dakal.scenarios.writing.output.OutputException;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.ResultIndex;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.scenarios.writing.summary.SummaryJson;

/** Files of one result, whose index names all of them with their digests. */
public final class FileSet {
    private FileSet() {}

    /** Writes all of them one after another, and files made elsewhere last; they appear together. */
    public static WrittenResult write(
            OutputFolder folder,
            String indexFile,
            Map<String, OutputFile.Content> contents,
            List<ExtraFile> extra,
            Function<List<String>, Record> index)
            throws OutputException {
        extra.forEach(file -> contents.put(file.path(), file.content()));
        Record written = stage(folder, indexFile, contents, index, 1);
        return new WrittenResult(folder.place(""), folder.commit(), written);
    }

    /**
     * Writes all of them aside, the index last; they appear when the folder is committed.
     *
     * @param indexFile the one whose {@code files} lists the others, with forward slashes where it is in a folder below
     * @param contents by path relative to the index; in the order in which they are begun
     * @param threadCount files are made side by side on so many threads; each depends on its content only
     * @return the index as written
     * @throws OutputException in plain words, when something cannot be written
     */
    public static Record stage(
            OutputFolder folder,
            String indexFile,
            Map<String, OutputFile.Content> contents,
            Function<List<String>, Record> index,
            int threadCount)
            throws OutputException {
        String prefix = indexFile.substring(0, indexFile.lastIndexOf('/') + 1);
        List<Map.Entry<String, OutputFile.Content>> files = List.copyOf(contents.entrySet());
        try {
            SideBySide.forEach(threadCount, files.size(), i -> {
                String path = prefix + files.get(i).getKey();
                try {
                    files.get(i).getValue().writeTo(folder.file(path));
                } catch (IOException e) {
                    throw new UncheckedIOException(OutputException.of(folder.place(path), e));
                }
            });
            List<String> names = new ArrayList<>(contents.keySet());
            names.add(indexFile.substring(prefix.length()));
            names.sort(Comparator.naturalOrder());
            Map<String, String> digests = ResultIndex.digests(folder.staged(prefix), contents.keySet());
            Record written = withOwnDigest(index.apply(names), indexFile.substring(prefix.length()), digests);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.file(indexFile)))) {
                SummaryJson.write(written, out);
            }
            return written;
        } catch (IOException | UncheckedIOException e) {
            throw OutputException.of(folder.place(indexFile), e);
        }
    }

    /**
     * An index with a digest of itself among those of the others: that of its text with {@link ResultIndex#NO_DIGEST}
     * in that very place, so that whoever edits the index is found out like one who edits another file.
     */
    private static Record withOwnDigest(Record content, String name, Map<String, String> digests) throws IOException {
        digests.put(name, ResultIndex.NO_DIGEST);
        digests.put(name, Sha256.of(out -> SummaryJson.write(SummaryJson.indexed(content, digests), out)));
        return SummaryJson.indexed(content, digests);
    }
}
