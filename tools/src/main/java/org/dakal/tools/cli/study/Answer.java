package org.dakal.tools.cli.study;

import java.util.List;
import java.util.function.Function;
import org.dakal.scenarios.writing.output.WrittenResult;
import org.dakal.study.PhaseTiming;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say once its work is done.
 *
 * @param written the result in its folder; null where the text names what was written
 * @param page the file in the folder that people open first
 * @param json the answer for programs, from memory, for the time that each phase took
 */
public record Answer(
        @Nullable WrittenResult written, String page, Runnable text, Function<List<PhaseTiming>, Object> json) {
    /** The answer that a result is, whose index is its JSON. */
    public Answer(WrittenResult written, String page, Runnable text) {
        this(written, page, text, timings -> written.index());
    }
}
