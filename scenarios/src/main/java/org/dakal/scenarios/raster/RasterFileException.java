package org.dakal.scenarios.raster;

import java.io.IOException;
import java.nio.file.Path;
import org.dakal.scenarios.Problem;

/** A raster file that cannot be used: which one, what stands there, what must, and what may help. */
public final class RasterFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Path path;
    private final String value;
    private final String limit;
    private final String hint;

    /**
     * Says what is wrong.
     *
     * @param value what stands in it, e.g. "2884000 bytes"
     * @param hint what may have been meant or may help; may be empty
     */
    public RasterFileException(Path path, String value, String limit, String hint) {
        super(path + ": " + (value.isEmpty() ? "" : value + ": ") + limit + (hint.isEmpty() ? "" : " " + hint));
        this.path = path;
        this.value = value;
        this.limit = limit;
        this.hint = hint;
    }

    public Path path() {
        return path;
    }

    /** What is wrong with the file, as a problem of a scenario. */
    public Problem problem() {
        return new Problem(Problem.Severity.ERROR, path.toString(), value, limit, hint);
    }
}
