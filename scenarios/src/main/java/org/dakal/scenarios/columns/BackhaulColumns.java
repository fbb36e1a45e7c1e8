package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.KM;
import static org.dakal.scenarios.columns.ColumnKind.MONEY;

import java.util.List;
import org.dakal.proposals.backhaul.BackhaulLink;
import org.dakal.proposals.backhaul.ProposalBackhaul;

/** The columns of how new sites of proposals are connected. */
public final class BackhaulColumns {
    public static final String PROPOSAL = "proposal";
    public static final String SITE = "site";
    public static final String KIND = "kind";
    public static final String TO = "to";
    public static final String LENGTH = "lengthKm";
    public static final String COST = "costAmount";
    public static final String CURRENCY = "costCurrency";
    public static final String WHY = "why";

    public static final Columns<Connected> ALL = Columns.<Connected>of(
                    "backhaul", "how a new site of a proposal is connected")
            .text(PROPOSAL, c -> c.backhaul.proposal().id())
            .means("id of the proposal", "شناسه‌ی پیشنهاد")
            .text(SITE, c -> c.link.siteId())
            .means("id of the site", "شناسه‌ی سایت")
            .word(KIND, List.of("fiber", "microwave", "none"), c -> Words.of(c.link.kind()))
            .means("fiber, microwave or none", "فیبر، مایکروویو یا هیچ")
            .text(TO, c -> c.link.to())
            .means("fibre node or site at the other end", "گره فیبر یا سایت آن سر")
            .number(KM, LENGTH, c -> c.link.lengthKm())
            .means("of trench, or of the hop", "درازای کانال یا پرش")
            .given(MONEY, COST, c -> Math.rint(c.link.costAmount()))
            .means("what the connection costs, in whole units", "هزینه‌ی اتصال، به یکای کامل")
            .text(CURRENCY, c -> c.backhaul.proposal().cost().currency())
            .means("of the proposals' costs", "واحد پول هزینه‌ها")
            .text(WHY, c -> c.link.why())
            .means("what was chosen over what", "چه بر چه برتری یافت")
            .build();

    private BackhaulColumns() {}

    public static Table table(List<ProposalBackhaul> backhauls) {
        return ALL.table(backhauls.stream()
                .flatMap(backhaul -> backhaul.links().stream().map(link -> new Connected(backhaul, link)))
                .toList());
    }

    /** A connection, and the proposal it belongs to. */
    public record Connected(ProposalBackhaul backhaul, BackhaulLink link) {}
}
