package org.dakal.tools.reports.link;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.IntToDoubleFunction;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering.Anchor;
import org.dakal.tools.reports.drawing.Scale;

/** Draws the ground under the path, the line through the air and the zone around it, with axes. */
record PathChart(LinkScene scene, LinkGeometry geometry, PathFrame frame, Canvas canvas) {
    static final Ink GROUND = Ink.fill(0xd9c8a9).outlined(0x6b5637, 1.2);
    static final Ink BULGE = Ink.fill(0xb79f77);
    static final Ink CLUTTER = Ink.fill(0x4f9d69);
    static final Ink LINE = Ink.line(Colours.INK, 1.6);
    static final Ink ZONE = Ink.fill(0x56b4e9).fillOpacity(0.22).outlined(0x0072b2, 1);
    static final Ink INNER_ZONE = Ink.line(0x0072b2, 1).dashed(4);
    static final Ink SEA = Ink.fill(0x0072b2);
    static final Ink COAST = Ink.fill(0xe8c547);
    private static final Ink GRID = Ink.line(0xe4e7eb, 1);
    private static final Ink FRAME = Ink.line(0x9aa5b1, 1);
    private static final Ink MAST = Ink.line(Colours.INK, 2.6);

    /** Share of the first Fresnel zone that has to be clear for free-space loss in practice. */
    private static final double INNER_SHARE = 0.6;

    private static final int ZONE_POINTS = 120;
    private static final double SMALL = 11.5;

    void draw() {
        grid();
        ground();
        air();
        masts();
        zones();
        canvas.group("frame", FRAME, () -> canvas.shape(frame.box()));
    }

    private void grid() {
        Rectangle2D box = frame.box();
        Scale height = frame.height();
        canvas.group("grid", GRID, () -> {
            for (double tick : height.ticks(8)) {
                canvas.shape(new Line2D.Double(box.getMinX(), frame.y(tick), box.getMaxX(), frame.y(tick)));
                canvas.label(
                        box.getMinX() - 6,
                        frame.y(tick) + 4,
                        LinkWords.number(tick, height.tickDecimals(8)),
                        LinkWords.plain(SMALL, Anchor.END));
            }
        });
        boolean inMeters = scene.profile().lengthKm() < 2;
        Scale along = inMeters
                ? new Scale(
                        0,
                        scene.profile().lengthKm() * 1000,
                        frame.distance().from(),
                        frame.distance().to())
                : frame.distance();
        canvas.group("ticks", FRAME, () -> {
            for (double tick : along.ticks(12)) {
                double x = along.at(tick);
                canvas.shape(new Line2D.Double(x, box.getMaxY(), x, box.getMaxY() + 5));
                canvas.label(
                        x,
                        box.getMaxY() + 19,
                        LinkWords.number(tick, along.tickDecimals(12)),
                        LinkWords.plain(SMALL, Anchor.MIDDLE));
            }
        });
        canvas.label(
                box.getMinX() - 50,
                box.getMinY() - 8,
                "Height above sea level, m; between the ends the Earth's bulge is added",
                LinkWords.muted(SMALL, Anchor.START));
        canvas.label(
                box.getMaxX(),
                box.getMaxY() + 35,
                inMeters ? "Distance from the transmitter, m" : "Distance from the transmitter, km",
                LinkWords.muted(SMALL, Anchor.END));
    }

    private void ground() {
        TerrainProfile profile = scene.profile();
        IntToDoubleFunction base = i -> frame.height().low();
        IntToDoubleFunction earth = i -> base.applyAsDouble(i) + geometry.bulgeMeters(i);
        IntToDoubleFunction ground = i -> profile.groundMeters(i) + geometry.bulgeMeters(i);
        canvas.group("ground", GROUND, () -> canvas.shape(frame.band(profile, ground, base)));
        canvas.group("bulge", BULGE, () -> canvas.shape(frame.band(profile, earth, base)));
        if (profile.hasClutter()) {
            canvas.group(
                    "clutter",
                    CLUTTER,
                    () -> canvas.shape(
                            frame.band(profile, i -> profile.surfaceMeters(i) + geometry.bulgeMeters(i), ground)));
        }
    }

    private void air() {
        TerrainProfile fine = finer(scene.profile());
        LinkGeometry smooth =
                new LinkGeometry(fine, scene.link(), scene.explanation().effectiveEarthRadiusKm());
        IntToDoubleFunction line = smooth::lineMeters;
        IntToDoubleFunction radius = smooth::fresnelRadiusMeters;
        canvas.group(
                "fresnel-zone",
                ZONE,
                () -> canvas.shape(frame.band(
                        fine,
                        i -> line.applyAsDouble(i) + radius.applyAsDouble(i),
                        i -> line.applyAsDouble(i) - radius.applyAsDouble(i))));
        canvas.group("inner-zone", INNER_ZONE, () -> {
            for (double side : new double[] {INNER_SHARE, -INNER_SHARE}) {
                canvas.shape(frame.line(fine, i -> line.applyAsDouble(i) + side * radius.applyAsDouble(i)));
            }
        });
        canvas.group(
                "line",
                LINE,
                () -> canvas.shape(new Line2D.Double(
                        frame.x(0),
                        frame.y(scene.antennaMeters(true)),
                        frame.x(fine.lengthKm()),
                        frame.y(scene.antennaMeters(false)))));
    }

    /** A path between the profile's ends with points enough for a round zone, densest where it bends most. */
    private static TerrainProfile finer(TerrainProfile profile) {
        double[] distances = new double[ZONE_POINTS + 1];
        double[] ground = new double[ZONE_POINTS + 1];
        for (int i = 1; i <= ZONE_POINTS; i++) {
            distances[i] = profile.lengthKm() * (1 - Math.cos(Math.PI * i / ZONE_POINTS)) / 2;
        }
        ground[0] = profile.groundMeters(0);
        ground[ZONE_POINTS] = profile.groundMeters(profile.size() - 1);
        return new TerrainProfile(distances, ground, new double[ZONE_POINTS + 1]);
    }

    private void masts() {
        double end = scene.profile().lengthKm();
        canvas.group("masts", MAST, () -> {
            mast(0, scene.profile().groundMeters(0), scene.antennaMeters(true));
            mast(end, scene.profile().groundMeters(scene.profile().size() - 1), scene.antennaMeters(false));
        });
        canvas.group("antennas", Ink.fill(Colours.INK), () -> {
            canvas.circle(frame.x(0), frame.y(scene.antennaMeters(true)), 4);
            canvas.circle(frame.x(end), frame.y(scene.antennaMeters(false)), 4);
        });
    }

    private void mast(double km, double ground, double antenna) {
        canvas.shape(new Line2D.Double(frame.x(km), frame.y(ground), frame.x(km), frame.y(antenna)));
    }

    /** Sea and coast as a band under the ground. */
    private void zones() {
        TerrainProfile profile = scene.profile();
        for (int i = 0; i < profile.size(); i++) {
            RadioZone zone = profile.zone(i);
            if (zone != RadioZone.INLAND) {
                double from = (profile.distanceKm(Math.max(0, i - 1)) + profile.distanceKm(i)) / 2;
                double to = (profile.distanceKm(i) + profile.distanceKm(Math.min(profile.size() - 1, i + 1))) / 2;
                canvas.group(
                        "zone",
                        zone == RadioZone.SEA ? SEA : COAST,
                        () -> canvas.shape(new Rectangle2D.Double(
                                frame.x(from), frame.box().getMaxY() - 7, frame.x(to) - frame.x(from) + 0.4, 7)));
            }
        }
    }
}
