package org.dakal.scenarios.raster;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;

/** The files that geotiff/make.py makes, beside these tests. */
public final class RasterFixtures {
    private RasterFixtures() {}

    public static Path geoTiff(String name) {
        URL url = RasterFixtures.class.getResource("geotiff/" + name + ".tif");
        if (url == null) {
            throw new IllegalArgumentException("no fixture " + name);
        }
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
