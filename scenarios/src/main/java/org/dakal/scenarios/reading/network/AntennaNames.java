package org.dakal.scenarios.reading.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.dakal.network.Network;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.YamlFile;
import org.dakal.scenarios.source.YamlNode;

/** Which antennas of a scenario a sector can be told to have, by the name its pattern carries. */
public final class AntennaNames {
    private AntennaNames() {}

    /** Ids of the scenario's antennas that are also the names of patterns in use. */
    public static Set<String> of(Network network, Path yamlFile) throws IOException {
        Set<String> inUse = new HashSet<>();
        network.sectors().forEach(s -> inUse.add(s.sector().pattern().name()));
        Set<String> ids = new HashSet<>();
        YamlNode root =
                YamlFile.read(yamlFile.toString(), Files.readString(yamlFile, StandardCharsets.UTF_8), new Problems());
        if (root instanceof YamlNode.Mapping mapping
                && mapping.entries().get("antennas") instanceof YamlNode.Sequence antennas) {
            for (YamlNode antenna : antennas.items()) {
                if (antenna instanceof YamlNode.Mapping fields
                        && fields.entries().get("id") instanceof YamlNode.Scalar id
                        && id.text() != null) {
                    ids.add(id.text().strip());
                }
            }
        }
        ids.retainAll(inUse);
        return ids;
    }
}
