package org.dakal.scenarios.writing.output;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A folder for results and those above it that are not there yet: what stays empty is taken away again. */
final class MadeFolders {
    private final Path folder;
    private @Nullable Path wasThere;

    MadeFolders(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.wasThere = this.folder;
    }

    /** Makes those that are not there; again when another run has taken them away meanwhile. */
    void make() throws IOException {
        @Nullable Path there = folder;
        while (there != null && Files.notExists(there, LinkOption.NOFOLLOW_LINKS)) {
            there = there.getParent();
        }
        if (!folder.equals(there)) {
            wasThere = there;
        }
        Files.createDirectories(folder);
    }

    /** Removes those that were not there before and hold nothing. */
    void removeEmpty() throws IOException {
        try {
            for (Path at = folder; at != null && !at.equals(wasThere); at = at.getParent()) {
                Files.deleteIfExists(at);
            }
        } catch (DirectoryNotEmptyException e) {
            // It has a result, or something of somebody else's, and so have those above it.
        }
    }
}
