package org.dakal.tools.cli.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.links.Link;
import org.dakal.scenarios.links.LinkFiles;
import org.dakal.scenarios.links.LinkProblem;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.links.PendingLink;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.reports.link.LinkScene;
import org.jspecify.annotations.Nullable;

/** One link out of a file for {@code dakal loss}, to see why it lost what it did. */
final class ListedLink {
    private ListedLink() {}

    static LinkScene scene(Path file, String id, @Nullable ElevationSource source, PathLossModel model)
            throws IOException {
        requireLinks(file);
        Link found = find(file, id, source);
        PlacedLink.requireKnown(found.profile(), source == null ? "in " + file : source.description());
        RadioLink link = found.forModel(model.id());
        return new LinkScene(
                found.profile(),
                link,
                model,
                model.explain(found.profile(), link),
                "link " + id,
                "its receiver",
                Double.NaN,
                null,
                List.of());
    }

    /** Refuses what cannot be a file of links: a stream may be one, a folder may not. */
    static void requireLinks(Path file) {
        if (!Files.exists(file) || Files.isDirectory(file)) {
            throw CommandFailure.badInput(
                    "--links = " + file + (Files.exists(file) ? " is a folder, must be a file." : " is not there."),
                    Files.exists(file) ? "" : InputFiles.nearestFile(file));
        }
    }

    private static Link find(Path file, String id, @Nullable ElevationSource source) throws IOException {
        String unread = "";
        try (LinkReader reader = LinkFiles.open(file, source)) {
            if (reader.cutsProfiles() && source == null) {
                throw CommandFailure.badInput(
                        file + " holds positions; the ground between them is needed.", "Give --terrain DIR.");
            }
            for (PendingLink pending = reader.next(); pending != null; pending = reader.next()) {
                try {
                    Link link = pending.parse();
                    if (link.id().asText().equals(id)) {
                        return link;
                    }
                } catch (LinkProblem e) {
                    if (e.isOf(id)) {
                        throw CommandFailure.badInput(
                                file + ":" + pending.lineNumber() + ": " + e.getMessage() + ".", "");
                    }
                    if (unread.isEmpty() && e.isOfUnknown()) {
                        unread = "Maybe it is on line " + pending.lineNumber() + ", which cannot be read: "
                                + e.getMessage() + ".";
                    }
                }
            }
        } catch (ProblemsException e) {
            throw CommandFailure.problems(file.toString(), e.problems());
        }
        throw CommandFailure.badInput("--id = " + id + " is no link of " + file + ".", unread);
    }
}
