package org.dakal.scenarios.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

/**
 * Profiles cut out of the Nevada tiles against those that others cut along great circles of a sphere of 6371 km. The
 * ellipsoid's lengths differ from the sphere's by up to 0.3 %, so the places do by metres and the heights on steep
 * slopes by up to a metre or so.
 */
class ReferenceProfilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MOST_LENGTH_DIFFERENCE_PERCENT = 0.3;

    @Test
    void profilesFollowThoseOfTheReference() throws Exception {
        Path links = SharedData.require("refvectors/profiles-itm-p1812.jsonl");
        Path tiles = SharedData.require("terrain");
        List<Path> files = TerrainFiles.find(tiles).stream()
                .filter(file -> file.toString().endsWith(".hgt"))
                .toList();
        ProfileCutter cutter = new ProfileCutter(TerrainFiles.open(files));
        for (String line : Files.readAllLines(links)) {
            JsonNode link = JSON.readTree(line);
            double[] heights = JSON.convertValue(link.path("heightsMeters"), double[].class);
            double spacingMeters = link.path("spacingMeters").asDouble();
            int pieceCount = heights.length - 1;
            double lengthMeters = profile(cutter, link, 1e9).lengthKm() * 1000;
            assertThat(lengthMeters)
                    .as("length of %s", link.path("id"))
                    .isCloseTo(spacingMeters * pieceCount, withinPercentage(MOST_LENGTH_DIFFERENCE_PERCENT));
            TerrainProfile profile = profile(cutter, link, lengthMeters / pieceCount * (1 + 1e-9));
            double[] ground = IntStream.range(0, profile.size())
                    .mapToDouble(profile::groundMeters)
                    .toArray();
            assertThat(ground).as("heights of %s", link.path("id")).containsExactly(heights, within(2.0));
        }
    }

    private static TerrainProfile profile(ProfileCutter cutter, JsonNode link, double spacingMeters)
            throws LinkProblem {
        return cutter.between(
                link.path("txLatitudeDegrees").asDouble(),
                link.path("txLongitudeDegrees").asDouble(),
                link.path("rxLatitudeDegrees").asDouble(),
                link.path("rxLongitudeDegrees").asDouble(),
                spacingMeters);
    }
}
