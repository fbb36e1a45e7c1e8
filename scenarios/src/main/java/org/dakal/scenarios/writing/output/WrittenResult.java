package org.dakal.scenarios.writing.output;

import java.nio.file.Path;
import java.util.List;

/**
 * A result that stands in its folder.
 *
 * @param files all of them, in the order of their names
 * @param index the content of the file that lists the others, with their digests, as it was written
 */
public record WrittenResult(Path folder, List<Path> files, Record index) {}
