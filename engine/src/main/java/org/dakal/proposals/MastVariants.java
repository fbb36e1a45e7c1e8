package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dakal.network.Change;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;

/** What hangs on one mast under each combination of the proposals that alter it. */
final class MastVariants {
    /** More combinations on one mast than this are refused: alternatives belong in a group. */
    static final int MOST_COMBINATIONS = 256;

    /**
     * A sector and when it hangs.
     *
     * @param when any one of these must hold
     */
    record Hanging(InstalledSector sector, List<Condition> when) {
        boolean hangs(BitSet chosen) {
            return when.stream().anyMatch(combination -> combination.holds(chosen));
        }
    }

    private final ProposalOrder order;
    private final int[] altering;
    /** Combinations that may stand, as bits by place in {@code altering}, and what then hangs. */
    private final Map<Integer, Set<Installation>> possible = new LinkedHashMap<>();

    private final Map<Installation, InstalledSector> sectors = new LinkedHashMap<>();
    private final List<Integer> impossible = new ArrayList<>();

    private MastVariants(ProposalOrder order, int[] altering) {
        this.order = order;
        this.altering = altering;
    }

    /** All sectors that do not hang always, mast by mast, and all combinations that cannot be built. */
    static void find(Network today, ProposalOrder order, List<Hanging> hangings, List<Condition> impossible) {
        Map<String, List<Integer>> alteringBySite = new TreeMap<>();
        for (int number : order.order()) {
            order.proposals().get(number).changes().stream()
                    .map(Change::siteId)
                    .distinct()
                    .forEach(id -> alteringBySite
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(number));
        }
        alteringBySite.forEach((siteId, numbers) -> {
            MastVariants mast = new MastVariants(
                    order, numbers.stream().mapToInt(Integer::intValue).toArray());
            mast.enumerate(today, siteId);
            mast.addHangings(hangings);
            mast.impossible.forEach(bits -> impossible.add(mast.combination(bits, mast.all() & ~bits)));
        });
    }

    private int all() {
        return (1 << altering.length) - 1;
    }

    private void enumerate(Network today, String siteId) {
        if (altering.length > 24) {
            throw tooMany(siteId);
        }
        Site site = today.site(siteId);
        Network alone = new Network(today.bands(), site == null ? List.of() : List.of(site));
        for (int bits = 0; bits <= all(); bits++) {
            if (!isAllowed(bits)) {
                continue;
            }
            if (possible.size() + impossible.size() >= MOST_COMBINATIONS) {
                throw tooMany(siteId);
            }
            try {
                Set<Installation> hanging = new LinkedHashSet<>();
                for (InstalledSector sector : alone.with(changes(bits, siteId)).sectors()) {
                    Installation installation = Installation.of(sector);
                    hanging.add(installation);
                    sectors.putIfAbsent(installation, sector);
                }
                possible.put(bits, hanging);
            } catch (IllegalArgumentException e) {
                impossible.add(bits);
            }
        }
    }

    private IllegalArgumentException tooMany(String siteId) {
        return new IllegalArgumentException(altering.length + " proposals alter site " + siteId + " in more than "
                + MOST_COMBINATIONS + " combinations; put those that are alternatives into a group");
    }

    private List<Change> changes(int bits, String siteId) {
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < altering.length; place++) {
            if ((bits >> place & 1) == 1) {
                order.proposals().get(altering[place]).changes().stream()
                        .filter(change -> change.siteId().equals(siteId))
                        .forEach(changes::add);
            }
        }
        return changes;
    }

    /** Whether the rules let some proposals stand together, as far as they alter this mast. */
    private boolean isAllowed(int bits) {
        for (int a = 0; a < altering.length; a++) {
            if ((bits >> a & 1) == 0) {
                continue;
            }
            Proposal one = order.proposals().get(altering[a]);
            BitSet required = order.closure(altering[a]);
            for (int b = 0; b < altering.length; b++) {
                Proposal other = order.proposals().get(altering[b]);
                boolean chosen = (bits >> b & 1) == 1;
                if (!chosen && required.get(altering[b])) {
                    return false;
                }
                if (chosen && a != b && BuildConflicts.between(one, other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void addHangings(List<Hanging> hangings) {
        sectors.forEach((installation, sector) -> {
            List<Condition> when = new ArrayList<>();
            if (possible.values().stream().allMatch(hanging -> hanging.contains(installation))) {
                return; // hangs whatever is chosen
            }
            Set<Long> implicants = new LinkedHashSet<>();
            possible.forEach((bits, hanging) -> {
                if (hanging.contains(installation)) {
                    implicants.add(widened(bits, installation));
                }
            });
            for (long implicant : implicants) {
                when.add(combination((int) (implicant >>> 32), (int) implicant));
            }
            hangings.add(new Hanging(sector, when));
        });
    }

    /**
     * Takes conditions out of a combination for as long as the sector hangs in all that is left: first the absent, then
     * the present.
     */
    private long widened(int bits, Installation installation) {
        int with = bits;
        int without = all() & ~bits;
        for (int place = 0; place < altering.length; place++) {
            if ((without >> place & 1) == 1 && alwaysHangs(with, without & ~(1 << place), installation)) {
                without &= ~(1 << place);
            }
        }
        for (int place = 0; place < altering.length; place++) {
            if ((with >> place & 1) == 1 && alwaysHangs(with & ~(1 << place), without, installation)) {
                with &= ~(1 << place);
            }
        }
        return (long) with << 32 | without;
    }

    private boolean alwaysHangs(int with, int without, Installation installation) {
        return possible.entrySet().stream()
                .filter(e -> (e.getKey() & with) == with && (e.getKey() & without) == 0)
                .allMatch(e -> e.getValue().contains(installation));
    }

    private Condition combination(int with, int without) {
        return new Condition(numbers(with), numbers(without));
    }

    private int[] numbers(int bits) {
        List<Integer> numbers = new ArrayList<>();
        for (int place = 0; place < altering.length; place++) {
            if ((bits >> place & 1) == 1) {
                numbers.add(altering[place]);
            }
        }
        return numbers.stream().sorted().mapToInt(Integer::intValue).toArray();
    }
}
