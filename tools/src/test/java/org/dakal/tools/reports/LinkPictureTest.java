package org.dakal.tools.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dakal.network.CoverageClass;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.study.LinkReport;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.reports.link.LinkDrawing;
import org.dakal.tools.reports.link.LinkScene;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class LinkPictureTest {
    static Stream<Arguments> scenes() {
        double[] twoRidges = new double[41];
        twoRidges[10] = 180;
        twoRidges[11] = 175;
        twoRidges[30] = 160;
        return Stream.of(
                        Named.of("two ridges", scene("itu-r-p1812", TerrainProfile.evenlySpaced(500, twoRidges))),
                        Named.of("two ridges, ITM", scene("itm", TerrainProfile.evenlySpaced(500, twoRidges))),
                        Named.of("two points", scene("itu-r-p1812", TerrainProfile.evenlySpaced(80, 900, 901))),
                        Named.of("flat", scene("itu-r-p526", TerrainProfile.evenlySpaced(100, new double[40]))),
                        Named.of("below the sea", scene("free-space", TerrainProfile.evenlySpaced(100, -5, -8, -7))),
                        Named.of("far", scene("itu-r-p1812", TerrainProfile.evenlySpaced(6000, new double[51]))),
                        Named.of(
                                "no terrain asked",
                                scene("okumura-hata-open", TerrainProfile.evenlySpaced(500, twoRidges))),
                        Named.of(
                                "ridge, extended Hata",
                                scene("ehata-rural", TerrainProfile.evenlySpaced(500, twoRidges))),
                        Named.of("clutter and sea", clutterAndSea()))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyDrawingIsWellFormedAndKeepsItsWordsInside(LinkScene scene) throws Exception {
        Document svg = parse(LinkPicture.svg(scene));
        double height = Double.parseDouble(svg.getDocumentElement().getAttribute("height"));
        List<Element> texts = elements(svg, "text");
        assertThat(texts).hasSizeGreaterThan(20);
        for (Element text : texts) {
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double size = Double.parseDouble(text.getAttribute("font-size"));
            // half an em for each letter: narrow letters are narrower, capitals wider
            double width = 0.5 * size * text.getTextContent().length();
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(left + width).as(text.getTextContent()).isLessThanOrEqualTo(LinkDrawing.WIDTH);
            assertThat(y).as(text.getTextContent()).isBetween(size, height - 2);
        }
        assertThat(LinkPicture.svg(scene)).doesNotContain("NaN", "Infinity");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void badgesDoNotCoverOneAnother(LinkScene scene) throws Exception {
        List<Element> badges = elements(parse(LinkPicture.svg(scene)), "g").stream()
                .filter(g -> g.getAttribute("id").startsWith("edge-"))
                .map(g -> (Element) g.getElementsByTagName("circle").item(0))
                .toList();
        for (int i = 0; i < badges.size(); i++) {
            for (int k = 0; k < i; k++) {
                double apart = Math.hypot(
                        of(badges.get(i), "cx") - of(badges.get(k), "cx"),
                        of(badges.get(i), "cy") - of(badges.get(k), "cy"));
                assertThat(apart).isGreaterThanOrEqualTo(2 * of(badges.get(i), "r"));
            }
        }
    }

    @Test
    void theDrawingSaysTheLossItsPartsAndTheEdges() throws Exception {
        double[] ridge = new double[41];
        ridge[20] = 180;
        LinkScene scene = scene("itu-r-p526", TerrainProfile.evenlySpaced(500, ridge));
        Document svg = parse(LinkPicture.svg(scene));
        List<String> texts =
                elements(svg, "text").stream().map(Node::getTextContent).toList();
        String loss = String.format(
                java.util.Locale.ROOT, "%.1f dB", scene.explanation().lossDb());
        assertThat(texts)
                .contains(
                        loss + " over 20.00 km at 900 MHz, beyond the horizon",
                        "Free space",
                        "Diffraction by terrain",
                        "Basic transmission loss",
                        "main edge",
                        "transmitter's horizon",
                        "receiver's horizon",
                        "Bullington point");
        // one ridge: the edge and both horizons stand on it, each with its badge
        assertThat(elements(svg, "g").stream().map(g -> g.getAttribute("id")).filter(id -> id.startsWith("edge-")))
                .containsExactly("edge-1", "edge-T", "edge-R");
        assertThat(scene.geometry().edges().get(0).distanceKm()).isEqualTo(10, within(1e-9));
    }

    @Test
    void aSectorsLevelIsToldWithItsBudget() throws Exception {
        LinkScene bare = scene("free-space", TerrainProfile.evenlySpaced(500, 0, 0, 0));
        LinkScene scene = new LinkScene(
                bare.profile(),
                bare.link(),
                bare.model(),
                bare.explanation(),
                "S1/A",
                "there",
                90,
                new LinkReport.Level("RSRP", 30, 7.5, 3, 0, -100.4, CoverageClass.WEAK),
                List.of("Masts are made up."));
        List<String> texts = elements(parse(LinkPicture.svg(scene)), "text").stream()
                .map(Node::getTextContent)
                .toList();
        assertThat(texts)
                .contains(
                        "30.0 dBm",
                        "\u22127.5 dB",
                        "RSRP (median): weak, shadowing margin counted",
                        "\u2212100.4 dBm",
                        "Masts are made up.");
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void thePictureIsTheSameDrawing(LinkScene scene) {
        BufferedImage picture = LinkPicture.picture(scene);
        double height = new LinkDrawing(scene).height();
        assertThat((double) picture.getHeight() / picture.getWidth())
                .isCloseTo(height / LinkDrawing.WIDTH, within(0.001));
        int white = 0;
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        for (int pixel : pixels) {
            white += pixel == 0xffffffff ? 1 : 0;
        }
        assertThat((double) white / pixels.length).isBetween(0.3, 0.95);
    }

    private static LinkScene clutterAndSea() {
        int size = 61;
        double[] distances = IntStream.range(0, size).mapToDouble(i -> 0.4 * i).toArray();
        double[] ground = new double[size];
        double[] clutter = new double[size];
        RadioZone[] zones = new RadioZone[size];
        for (int i = 0; i < size; i++) {
            zones[i] = i < 30 ? RadioZone.SEA : i < 40 ? RadioZone.COASTAL : RadioZone.INLAND;
            ground[i] = i < 30 ? 0 : 4.0 * (i - 30);
            clutter[i] = i > 40 && i < 59 ? 15 : 0;
        }
        return scene("itu-r-p1812", new TerrainProfile(distances, ground, clutter, zones));
    }

    private static LinkScene scene(String modelId, TerrainProfile profile) {
        PathLossModel model = PropagationModels.find(modelId).orElseThrow();
        RadioLink link = RadioLink.of(900, 30, 1.5);
        return new LinkScene(
                profile, link, model, model.explain(profile, link), "34.6, 50.9", "34.7, 51", 12.3, null, List.of());
    }

    private static double of(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static List<Element> elements(Document document, String tag) {
        NodeList nodes = document.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
