package org.dakal.scenarios.writing.maps;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dakal.network.Band;

/** Where the rasters of each band are: bands/ and the band's id, as far as every file system takes it. */
public final class BandFolders {
    private BandFolders() {}

    /** Folder by band id, in the network's order; no two the same, also where case does not count. */
    public static Map<String, String> of(List<Band> bands) {
        Map<String, String> folders = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Band band : bands) {
            String safe = band.id().replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "_");
            String name = safe;
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = safe + "-" + i;
            }
            folders.put(band.id(), "bands/" + name);
        }
        return folders;
    }
}
