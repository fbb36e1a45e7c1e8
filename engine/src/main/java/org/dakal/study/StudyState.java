package org.dakal.study;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.findings.KnownCauses;
import org.dakal.findings.Spot;
import org.dakal.grid.CellWindow;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.proposals.KnownService;
import org.dakal.proposals.MarginalBenefit;
import org.dakal.proposals.ProposalBenefit;
import org.jspecify.annotations.Nullable;

/**
 * One network of a session with all that is known of it: its coverage from the start, findings once somebody asks.
 * Immutable for whoever reads it, and for any number of readers at once; layers that two states have in common are in
 * memory once.
 */
public final class StudyState {
    private final NetworkCoverage coverage;
    private final List<Proposal> weighed;
    private final boolean looksIndoors;
    private final Once<CoverageTotals> totals;
    private final Once<List<Spot>> spots;
    private final Once<MarginalBenefit.Weighed> weighing;
    private final @Nullable KnownService knownService;
    private final Once<Optional<IndoorResult>> indoor;
    private volatile @Nullable Change since;
    private volatile KnownService.@Nullable Earlier earlierService;

    /**
     * Where a state came from, while its findings may still be taken from there.
     *
     * @param before a state whose findings are known or will be, never one that has a past of its own
     * @param windows all cells where anything that findings depend on may differ
     */
    record Change(StudyState before, List<CellWindow> windows) {}

    StudyState(NetworkCoverage coverage, List<Proposal> weighed, FindingsMaker findings, @Nullable Change since) {
        this(coverage, weighed, findings, since, KnownCauses.NONE, null, null);
    }

    /** A state of which an earlier session kept some findings. */
    StudyState(KnownState known, List<Proposal> weighed, FindingsMaker findings) {
        this(known.coverage(), weighed, findings, null, known.causes(), known.indoor(), known.service());
    }

    private StudyState(
            NetworkCoverage coverage,
            List<Proposal> weighed,
            FindingsMaker findings,
            @Nullable Change since,
            KnownCauses causes,
            @Nullable IndoorCoverage knownIndoor,
            @Nullable KnownService knownService) {
        this.coverage = coverage;
        this.weighed = List.copyOf(weighed);
        this.looksIndoors = findings.looksIndoors();
        this.since = since;
        this.totals = new Once<>(() -> findings.totals(coverage));
        this.spots = new Once<>(() -> findings.spots(coverage, since(), causes));
        this.knownService = knownService;
        this.weighing = new Once<>(() -> findings.proposals(
                coverage, this.weighed, Objects.requireNonNullElseGet(earlierService, this::serviceBefore)));
        this.indoor = new Once<>(() -> Optional.ofNullable(findings.indoor(coverage, since(), knownIndoor)));
    }

    /** The state to take findings from, and what differs; null when everything is found from the coverage alone. */
    @Nullable Change since() {
        return since;
    }

    /** The network of this state. */
    public Network network() {
        return coverage.network();
    }

    /** The maps. */
    public NetworkCoverage coverage() {
        return coverage;
    }

    /** The province in numbers. */
    public CoverageTotals totals() {
        return totals.get();
    }

    /** Weak, blind and unknown spots, worst first: by people, then area. */
    public List<Spot> spots() {
        List<Spot> found = spots.get();
        forget();
        return found;
    }

    /**
     * Finds everything that takes long: after a change each beside the others, for somebody waits; else one after
     * another, as phases of a run are told and as its memory allows.
     *
     * @param engine the session's
     */
    void findAll(CoverageEngine engine) {
        totals();
        // service before is taken first: a state lets go of the one before it when spots and people indoors are known
        boolean isAfterChange = since != null;
        earlierService = isAfterChange && !weighing.isKnown() ? serviceBefore() : null;
        Supplier<List<Spot>> found = isAfterChange ? engine.beside(this::spots) : this::spots;
        try {
            proposals();
            indoor();
        } finally {
            earlierService = null; // also of work that was cancelled: what came before may be large
        }
        Objects.requireNonNull(found.get());
    }

    /** What is known of service: of this very network, or of the one before a change. */
    private KnownService.Earlier serviceBefore() {
        if (knownService != null) {
            return new KnownService.Earlier(knownService, List.of(), List.of());
        }
        Change change = since;
        KnownService before = change == null ? null : change.before().service();
        return change == null || before == null
                ? KnownService.Earlier.NOTHING
                : new KnownService.Earlier(
                        before, change.before().network().sites(), CellWindow.merged(change.windows()));
    }

    private @Nullable KnownService service() {
        return weighing.isKnown() ? weighing.get().known() : knownService;
    }

    /** Keeps what is known by now of the state of a request's network as it is. */
    void keepIn(StateStore store, StudyRequest request) {
        Optional<IndoorResult> inside = indoor.isKnown() ? indoor.get() : Optional.empty();
        KnownState.keep(
                store,
                coverage,
                inside.map(IndoorResult::coverage).orElse(null),
                spots.isKnown() ? spots.get() : null,
                service(),
                request);
    }

    /** Whether all findings that a state after this one would take over are known. */
    boolean knowsFindings() {
        return spots.isKnown() && (indoor.isKnown() || !looksIndoors);
    }

    /** What came before may be large, and is needed no longer once all is taken over. */
    private void forget() {
        if (knowsFindings()) {
            since = null;
        }
    }

    /** The proposals that are weighed on top of this network, in the order given. */
    public List<Proposal> weighed() {
        return weighed;
    }

    /** What each proposal changes on top of this network, by rank. */
    public List<ProposalBenefit> proposals() {
        return weighing.get().benefits();
    }

    /** Inside buildings; null when the study looks at the open alone. */
    public @Nullable IndoorResult indoor() {
        IndoorResult found = indoor.get().orElse(null);
        forget();
        return found;
    }
}
