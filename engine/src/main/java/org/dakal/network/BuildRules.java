package org.dakal.network;

import java.util.List;

/**
 * What must, may and may not be built together.
 *
 * @param requires ids of proposals without which this one cannot be built
 * @param excludes ids of proposals that cannot be built with this one; it holds both ways
 * @param group of all proposals of one group at most one is built; empty for none
 * @param mustHave true when it is built whatever it brings
 */
public record BuildRules(List<String> requires, List<String> excludes, String group, boolean mustHave) {
    public static final BuildRules NONE = new BuildRules(List.of(), List.of(), "", false);

    public BuildRules {
        requires = List.copyOf(requires);
        excludes = List.copyOf(excludes);
    }
}
