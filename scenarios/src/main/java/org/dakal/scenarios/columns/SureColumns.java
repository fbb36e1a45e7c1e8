package org.dakal.scenarios.columns;

import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.FRACTIONS;
import static org.dakal.scenarios.columns.ColumnKind.GAIN;
import static org.dakal.scenarios.columns.ColumnKind.MONEY;

import java.util.stream.IntStream;
import org.dakal.network.Proposal;
import org.dakal.proposals.stability.AlternativeStability;

/**
 * The columns of how sure a proposal or plan is. Gains and losses are people, or km2 when the scenario ranks by area;
 * p05 and p95 enclose nine draws of ten.
 */
public final class SureColumns {
    public static final Columns<AlternativeStability> ALL = Columns.<AlternativeStability>of(
                    "sure", "how sure a proposal or plan is")
            .text("id", a -> a.alternative().id())
            .means("of the proposal, or the plan's number", "شناسه‌ی پیشنهاد یا شماره‌ی برنامه")
            .texts(
                    "proposals",
                    a -> a.alternative().proposals().stream().map(Proposal::id).toList())
            .means("built together", "با هم ساخته می‌شوند")
            .number("plannedRank", AlternativeStability::plannedRank)
            .means("place by expected gain less loss", "رتبه به ترتیب سود مورد انتظار منهای زیان")
            .numberOrNone(GAIN, "expectedNetGain", AlternativeStability::expectedNetGainAmount)
            .means("by location probability, without draws", "سود خالص با احتمال مکانی، بی قرعه")
            .numberOrNone(GAIN, "meanNetGain", a -> a.netGain().meanAmount())
            .means("over the draws", "میانگین سود خالص در قرعه‌ها")
            .numberOrNone(GAIN, "meanNetGainStandardError", a -> a.netGain().standardErrorAmount())
            .means("of that mean", "خطای معیار آن میانگین")
            .numberOrNone(GAIN, "p05NetGain", a -> a.netGain().p05Amount())
            .means("one draw of twenty is lower", "از بیست قرعه یکی کمتر است")
            .numberOrNone(GAIN, "p50NetGain", a -> a.netGain().p50Amount())
            .means("median", "میانه")
            .numberOrNone(GAIN, "p95NetGain", a -> a.netGain().p95Amount())
            .means("one draw of twenty is higher", "از بیست قرعه یکی بیشتر است")
            .numberOrNone(GAIN, "meanGain", a -> a.gain().meanAmount())
            .means("newly served, mean", "میانگین تازه پوشش‌گرفته")
            .numberOrNone(GAIN, "p05Gain", a -> a.gain().p05Amount())
            .means("one draw of twenty is lower", "از بیست قرعه یکی کمتر است")
            .numberOrNone(GAIN, "p95Gain", a -> a.gain().p95Amount())
            .means("one draw of twenty is higher", "از بیست قرعه یکی بیشتر است")
            .numberOrNone(GAIN, "meanLoss", a -> a.loss().meanAmount())
            .means("no longer served, mean", "میانگین پوشش از دست رفته")
            .numberOrNone(MONEY, "meanCost", a -> a.cost().meanAmount())
            .means("build and connection, mean", "میانگین هزینه‌ی ساخت و اتصال")
            .numberOrNone(MONEY, "p05Cost", a -> a.cost().p05Amount())
            .means("one draw of twenty is lower", "از بیست قرعه یکی کمتر است")
            .numberOrNone(MONEY, "p95Cost", a -> a.cost().p95Amount())
            .means("one draw of twenty is higher", "از بیست قرعه یکی بیشتر است")
            .number(FRACTION, "firstRankFraction", a -> a.probabilityOfRank(1))
            .means(
                    "share of draws in which it gains something and comes first",
                    "سهم قرعه‌هایی که در آن سودی دارد و اول است")
            .other(
                    FRACTIONS,
                    "withinRankFractions",
                    a -> IntStream.rangeClosed(1, a.rankDrawCounts().size())
                            .mapToObj(k -> Rounded.fraction(a.probabilityOfRank(k)))
                            .toList())
            .means(
                    "share of draws in which it gains something and is among the first 1, 2, 3, ...",
                    "سهم قرعه‌هایی که در آن سودی دارد و میان ۱، ۲، ۳، ... تای نخست است")
            .text("problem", AlternativeStability::problem)
            .means("why it cannot be built; empty when it can", "چرا ساخته نمی‌شود؛ تهی اگر بشود")
            .build();

    private SureColumns() {}
}
