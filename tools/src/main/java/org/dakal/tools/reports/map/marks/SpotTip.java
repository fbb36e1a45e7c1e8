package org.dakal.tools.reports.map.marks;

import java.util.Locale;
import org.dakal.findings.Spot;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;
import org.dakal.tools.reports.words.ReportWords;

/** What a spot tells when it is pointed at. */
final class SpotTip {
    private SpotTip() {}

    static String of(Spot spot, int number, ReportWords wording) {
        Messages messages = wording.messages();
        Quantities quantities = wording.quantities();
        return messages.text(
                "tip.spot",
                quantities.count(number),
                messages.text("class.name." + spot.coverageClass().name().toLowerCase(Locale.ROOT)),
                wording.spots().place(spot),
                quantities.counted("count.people", spot.exposure().people()),
                quantities.area(spot.exposure().areaSquareKm()),
                wording.causes().sentence(spot));
    }
}
