package org.dakal.scenarios.writing.maps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ColorRampTest {
    @Test
    void everyRampIsAStyleThatReadsBackItsStops() throws Exception {
        for (ColorRamp ramp : List.of(ColorRamp.LEVEL, ColorRamp.SINR, ColorRamp.SHARE)) {
            Document style = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(ramp.style().qml())));
            NodeList items = style.getElementsByTagName("item");
            assertThat(items.getLength()).isEqualTo(ramp.stops().size());
            double before = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < items.getLength(); i++) {
                Element item = (Element) items.item(i);
                double value = Double.parseDouble(item.getAttribute("value"));
                assertThat(value).isGreaterThan(before);
                assertThat(item.getAttribute("color")).matches("#[0-9a-f]{6}");
                before = value;
            }
            NodeList entries = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(ramp.style().sld("rsrp"))))
                    .getElementsByTagName("ColorMapEntry");
            assertThat(entries.getLength()).isEqualTo(items.getLength());
            for (int i = 0; i < entries.getLength(); i++) {
                Element entry = (Element) entries.item(i);
                Element item = (Element) items.item(i);
                assertThat(entry.getAttribute("quantity")).isEqualTo(item.getAttribute("value"));
                assertThat(entry.getAttribute("color")).isEqualTo(item.getAttribute("color"));
            }
        }
    }
}
