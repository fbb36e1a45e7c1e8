package org.dakal.tools.cli.link;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.propagation.PathLossModel;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.links.LinkFiles;
import org.dakal.scenarios.links.LinkReader;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.dakal.tools.cli.console.TerrainChoice;
import org.dakal.tools.cli.console.TerrainOption;
import org.dakal.tools.cli.model.ModelOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A file of links, with the model and the terrain that their losses are computed by. */
final class LinkOptions {
    @Mixin
    private final ModelOption model = new ModelOption();

    @Option(names = "--links", required = true, paramLabel = "FILE", description = "The links.")
    private Path links;

    @Mixin
    private final TerrainOption terrain = new TerrainOption();

    /** What was asked for, with its terrain open; what cannot be found is bad input. */
    Chosen choose(Console console) throws IOException {
        PathLossModel chosen = model.model();
        ListedLink.requireLinks(links);
        TerrainChoice choice = terrain.choose(console);
        return new Chosen(links, model, chosen, choice, choice.folder() == null ? null : choice.open());
    }

    /**
     * Links to be read.
     *
     * @param source heights; null when no terrain was given
     */
    record Chosen(
            Path links,
            ModelOption option,
            PathLossModel model,
            TerrainChoice choice,
            @Nullable ElevationSource source) {
        Inputs inputs() throws IOException {
            return choice.inputs().and(List.of(links));
        }

        /** The links; bad input when they are positions and nobody knows the heights between them. */
        LinkReader open() throws IOException, ProblemsException {
            LinkReader reader = LinkFiles.open(links, source);
            if (reader.cutsProfiles() && source == null && model.needsTerrain()) {
                reader.close();
                throw CommandFailure.badInput(
                        links + " holds positions, and model " + model.id() + " needs the heights between them.",
                        "Give --terrain DIR, or JSON lines with heightsMeters.");
            }
            return reader;
        }

        Settings note(Settings settings, LinkReader reader) {
            return option.note(settings)
                    .add("links", links + (reader.cutsProfiles() ? ", positions" : ", with heights"), "flag")
                    .add("terrain", source == null ? "none" : source.description(), choice.from());
        }

        void tellTerrainWarnings(Console console) {
            if (source != null) {
                Report.terrainWarnings(console, source);
            }
        }
    }
}
