package org.dakal.scenarios.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dakal.propagation.ModelDescription;
import org.dakal.propagation.ModelNeed;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.TerrainProfile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkLossTest {
    private static final String GOOD = """
            {"id":"a","frequencyMhz":900,"spacingMeters":100,"txHeightAboveGroundMeters":30,\
            "rxHeightAboveGroundMeters":2,"polarization":"horizontal","heightsMeters":[800,810,820],\
            "clutterHeightsMeters":[0,12,5],"txLatitudeDegrees":34,"rxLatitudeDegrees":36,\
            "surfaceRefractivityNUnits":320,"refractivityLapseRateNUnitsPerKm":45,"groundPermittivity":15,\
            "groundConductivitySiemensPerMeter":0.005,\
            "itm":{"climate":5,"timePercent":11,"locationPercent":12,"situationPercent":13,"mdvar":23},\
            "p1812":{"timePercent":21,"locationPercent":22}}""";

    /** Remembers what it was asked and answers with a fixed value. */
    private static final class Asked implements PathLossModel {
        private final String id;
        private final double answer;
        private @Nullable TerrainProfile profile;
        private @Nullable RadioLink link;

        Asked(String id, double answer) {
            this.id = id;
            this.answer = answer;
        }

        @Override
        public ModelDescription description() {
            return new ModelDescription(id, id, "test", List.of(), Set.of(ModelNeed.TERRAIN));
        }

        @Override
        public double pathLossDb(TerrainProfile asked, RadioLink askedLink) {
            profile = asked;
            link = askedLink;
            return answer;
        }
    }

    private static LinkResult result(PathLossModel model, String line) throws IOException {
        try (LinkReader reader = new JsonLinkReader("links", new BufferedReader(new StringReader(line)))) {
            PendingLink pending = Objects.requireNonNull(reader.next());
            return new LinkLoss(model, null).of(pending);
        }
    }

    private static PathLossModel model(String id) {
        return PropagationModels.find(id).orElseThrow();
    }

    @Test
    void everyFieldOfTheLineReachesTheModel() throws IOException {
        Asked itm = new Asked("itm", 100);
        assertThat(result(itm, GOOD).toJson()).isEqualTo("{\"id\":\"a\",\"lossDb\":100.0}");
        assertThat(itm.link)
                .hasToString("RadioLink[frequencyMhz=900.0, transmitterHeightAboveGroundMeters=30.0,"
                        + " receiverHeightAboveGroundMeters=2.0, polarization=HORIZONTAL,"
                        + " environment=RadioEnvironment[surfaceRefractivityNUnits=320.0,"
                        + " refractivityLapseRateNUnitsPerKm=45.0, groundPermittivity=15.0,"
                        + " groundConductivitySiemensPerMeter=0.005, climate=CONTINENTAL_TEMPERATE,"
                        + " pathCentreLatitudeDegrees=35.0], percentages=Percentages[timePercent=11.0,"
                        + " locationPercent=12.0, situationPercent=13.0, variabilityMode=23]]");
        TerrainProfile profile = Objects.requireNonNull(itm.profile);
        assertThat(profile.lengthKm()).isEqualTo(0.2);
        assertThat(profile.groundMeters(1)).isEqualTo(810);
        assertThat(profile.clutterHeightMeters(2)).isEqualTo(5);
    }

    @Test
    void eachModelIsAskedForItsOwnPercentages() throws IOException {
        Asked p1812 = new Asked("itu-r-p1812", 100);
        Asked other = new Asked("itu-r-p526", 100);
        result(p1812, GOOD);
        result(other, GOOD);
        assertThat(p1812.link)
                .extracting("percentages.timePercent", "percentages.locationPercent")
                .containsExactly(21.0, 22.0);
        assertThat(other.link)
                .extracting("percentages.timePercent", "percentages.locationPercent")
                .containsExactly(50.0, 50.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "frequencyMhz\":900 | frequencyMhz\":-900 | frequencyMhz = -900 must be more than 0",
                "frequencyMhz\":900 | frequencyMhz\":\"many\" | frequencyMhz = many must be a number",
                "frequencyMhz\":900 | frequencyMhz\":1e999 | frequencyMhz = Infinity must be a number",
                "frequencyMhz\":900 | f\":900 | frequencyMhz is missing",
                "spacingMeters\":100 | spacingMeters\":0 | spacingMeters = 0 must be more than 0",
                "spacingMeters\":100 | spacingMeters\":1e-320 | spacingMeters = 1.0E-320 must be 0.001 to 1000000",
                "spacingMeters\":100 | spacingMeters\":1e300 | spacingMeters = 1.0E300 must be 0.001 to 1000000",
                "polarization | polarisation | polarisation is no field of a link. Maybe polarization was meant.",
                "climate\":5 | climat\":5 | itm.climat is no field of a link. Maybe climate was meant.",
                "spacingMeters\":100 | spacing\":100 | spacing is no field of a link. Maybe spacingMeters was meant.",
                "spacingMeters\":100 | model\":\"itm\",\"spacingMeters\":100"
                        + " | model is no field of a link: a run has one model, given by --model",
                "txHeightAboveGroundMeters\":30 | txHeightAboveGroundMeters\":0"
                        + " | txHeightAboveGroundMeters = 0 must be more than 0",
                "rxHeightAboveGroundMeters\":2 | rxHeightAboveGroundMeters\":0.0"
                        + " | rxHeightAboveGroundMeters = 0.0 must be more than 0",
                "rxHeightAboveGroundMeters\":2 | rxHeightAboveGroundMeters\":1e300"
                        + " | rxHeightAboveGroundMeters = 1.0E300 must be 0 to 20000",
                "[800,810,820] | [800] | heightsMeters has 1 heights, must have 2 or more",
                "[800,810,820] | 800 | heightsMeters = 800 must be a list of numbers",
                "[800,810,820] | [800,true,820] | heightsMeters[1] = true must be a number",
                "[0,12,5] | [0,12] | clutterHeightsMeters has 2 heights, must have none or 3 as heightsMeters",
                "[0,12,5] | [0,-12,5] | clutterHeightsMeters[1] = -12.0 must be 0 to 300",
                "[0,12,5] | [0,null,5] | clutterHeightsMeters[1] = NaN must be 0 to 300",
                "[0,12,5] | [0,9999,5] | clutterHeightsMeters[1] = 9999.0 must be 0 to 300",
                "horizontal | slanted | polarization = slanted must be horizontal or vertical",
                "climate\":5 | climate\":8 | itm.climate = 8 must be 1 to 7",
                "mdvar\":23 | mdvar\":24 | itm.mdvar = 24 must be 0 to 3, and 10, 20 or 30 may be added",
                "mdvar\":23 | mdvar\":2.5 | itm.mdvar = 2.5 must be 0 to 3, and 10, 20 or 30 may be added",
                "mdvar\":23 | mdvar\":40 | itm.mdvar = 40 must be 0 to 3, and 10, 20 or 30 may be added",
                "climate\":5 | climate\":5.5 | itm.climate = 5.5 must be 1 to 7",
                "timePercent\":21 | timePercent\":100 | p1812.timePercent = 100 must be 0.001 to 99.999",
                "txLatitudeDegrees\":34 | txLatitudeDegrees\":134 | txLatitudeDegrees = 134 must be -90 to 90",
                "txHeightAboveGroundMeters\":30 | txHeightAboveGroundMeters\":-3"
                        + " | txHeightAboveGroundMeters = -3 must be 0 to 20000"
            })
    void aBadFieldIsNamedWithItsValueAndLimit(String good, String bad, String problem) throws IOException {
        assertThat(GOOD).contains(good);
        LinkResult result = result(new Asked("itm", 100), GOOD.replace(good, bad));
        assertThat(result.toJson()).isEqualTo("{\"id\":\"a\",\"line\":1,\"problem\":\"" + problem + "\"}");
    }

    @Test
    void aLineWithoutIdIsNamedByItsNumber() throws IOException {
        assertThat(result(model("free-space"), "\n\n{\"frequencyMhz\":900}").toJson())
                .isEqualTo("{\"line\":3,\"problem\":\"id is missing, or neither text nor number\"}");
        assertThat(result(model("free-space"), "[1]").toJson())
                .isEqualTo("{\"line\":1,\"problem\":\"not a JSON object\"}");
        assertThat(result(model("free-space"), GOOD + " trailing").toJson())
                .startsWith("{\"line\":1,\"problem\":\"not JSON: Unrecognized token\"}");
    }

    /** What rides along under names of its own, as reference losses do, is nobody's mistake. */
    @Test
    void anEndlessIdIsNotRepeated() throws IOException {
        String id = "a".repeat(2001);
        LinkResult result =
                result(model("free-space"), GOOD.replaceFirst("\"id\": ?\"[^\"]*\"", "\"id\":\"" + id + "\""));
        assertThat(result.problem()).isEqualTo("id has 2001 characters, must have at most 2000");
        assertThat(result.toJson()).doesNotContain("aaaa");
    }

    @Test
    void namesUnlikeAnyMissingFieldRideAlong() throws IOException {
        String more = GOOD.replace("\"id\"", "\"tile\":\"N37\",\"lossDb\":99,\"id\"");
        assertThat(result(new Asked("itm", 90.5), more).problem()).isEmpty();
    }

    /** Of two values of one name nobody knows which was meant. */
    @Test
    void aNameGivenTwiceIsAProblem() throws IOException {
        assertThat(result(new Asked("itm", 90.5), GOOD.replace("\"id\"", "\"frequencyMhz\":1800,\"id\""))
                        .problem())
                .startsWith("not JSON: Duplicate field 'frequencyMhz'");
    }

    @Test
    void aModelThatFailsIsAProblemOfItsLine() throws IOException {
        PathLossModel failing = new PathLossModel() {
            @Override
            public ModelDescription description() {
                return new ModelDescription("failing", "failing", "test", List.of(), Set.of(ModelNeed.TERRAIN));
            }

            @Override
            public double pathLossDb(TerrainProfile asked, RadioLink link) {
                throw new ArrayIndexOutOfBoundsException(3);
            }
        };
        assertThat(result(failing, GOOD).toJson())
                .isEqualTo("{\"id\":\"a\",\"line\":1,\"problem\":\"model failing: failed on this link, which is a"
                        + " fault of the program; please report it with this line\"}");
    }

    @Test
    void aNumberAsIdStaysANumber() throws IOException {
        assertThat(result(new Asked("itm", 90.5), GOOD.replace("\"a\"", "17")).toJson())
                .isEqualTo("{\"id\":17,\"lossDb\":90.5}");
    }

    @Test
    void whatIsNotFiniteIsAProblemAndUnknownGroundIsNeverSeaLevel() throws IOException {
        assertThat(result(new Asked("itm", Double.POSITIVE_INFINITY), GOOD).problem())
                .isEqualTo("model itm has no loss for this link");
        String unknown = GOOD.replace("[800,810,820]", "[null,810,820]");
        assertThat(result(model("free-space"), unknown).problem()).isEqualTo("heights on the path are unknown");
    }

    @Test
    void aModelSaysWhyItHasNoLoss() throws IOException {
        String perfectInsulator = GOOD.replace("SiemensPerMeter\":0.005", "SiemensPerMeter\":0");
        assertThat(result(model("itm"), perfectInsulator).problem())
                .isEqualTo("model itm: ground conductivity must be above 0 (ITM return code 1012)");
    }

    @Test
    void hardLimitsOfAModelAreProblemsAndSoftOnesWarnings() throws IOException {
        String tooHigh = GOOD.replace("frequencyMhz\":900", "frequencyMhz\":3500");
        assertThat(result(model("okumura-hata-urban"), tooHigh).problem())
                .isEqualTo("frequencyMhz = 3500 must be 150 to 1500 for model okumura-hata-urban"
                        + " (Hata 1980, range of the formula)");
        LinkResult near = result(model("okumura-hata-urban"), GOOD);
        assertThat(near.problem()).isEmpty();
        assertThat(near.warnings())
                .containsExactly("distanceKm = 0.2 should be 1 to 20 for model okumura-hata-urban"
                        + " (Hata 1980, range of the formula)");
        assertThat(near.toJson()).contains("\"lossDb\":", "\"warnings\":[\"distanceKm");
    }
}
