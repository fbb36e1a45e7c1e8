package org.dakal.scenarios.writing.stability;

import static org.dakal.scenarios.columns.ColumnKind.DB;
import static org.dakal.scenarios.columns.ColumnKind.FRACTION;
import static org.dakal.scenarios.columns.ColumnKind.METERS;

import java.util.List;
import org.dakal.coverage.ShadowingSigma;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.columns.PlanColumns;
import org.dakal.scenarios.columns.SureColumns;
import org.dakal.scenarios.writing.IndexKeys;
import org.dakal.study.StudyRequest;
import org.jspecify.annotations.Nullable;

/** The keys of sure.json. */
public final class SureJson {
    private static final Columns<Sensitivity> SENSITIVITY = Columns.<Sensitivity>of(
                    "sensitivity", "the ranking by expected gain under another cell size or model")
            .text("variant", Sensitivity::variant)
            .means("e.g. cells of 50 m, or model itm", "مانند خانه‌های ۵۰ متری یا مدل itm")
            .givenOrNone(METERS, "cellSizeMeters", s -> s.cellSizeMeters() == null ? Double.NaN : s.cellSizeMeters())
            .means("of its cells, where these are other; null for a model", "ضلع خانه‌ها اگر دیگر باشد؛ تهی برای مدل")
            .textOrNone("model", Sensitivity::model)
            .means("its model, where that is another; null for a cell size", "مدل اگر دیگر باشد؛ تهی برای خانه‌ها")
            .texts("order", Sensitivity::order)
            .means("ids of proposals, best first", "شناسه‌ی پیشنهادها، بهترین نخست")
            .givenOrNone(ColumnKind.RATIO, "kendallTau", Sensitivity::kendallTau)
            .means(
                    "agreement with the scenario's ranking: 1 the same, 0 nothing in common; null for one proposal",
                    "هم‌رأیی با ترتیب سناریو: ۱ همان، ۰ بی‌ارتباط؛ تهی برای یک پیشنهاد")
            .build();

    /** All keys, in the file's order. */
    public static final Columns<Drawn> ALL = Columns.<Drawn>of("sure", "sure.json of dakal sure, version 1")
            .with(IndexKeys.first(d -> d.keys))
            .with(IndexKeys.notices(d -> d.keys))
            .with(IndexKeys.ground(d -> d.keys, profile -> profile.name() + ": " + profile.status()))
            .word(
                    "rankBy",
                    PlanColumns.words(RankBy.class),
                    d -> PlanColumns.word(d.options().rankBy()))
            .means("what is compared", "چه سنجیده می‌شود")
            .flag("indoors", d -> d.proposals.isIndoors())
            .means("whether service inside buildings is drawn", "آیا پوشش درون ساختمان سنجیده می‌شود")
            .count("drawCount", d -> d.options().drawCount())
            .means("draws", "شمار قرعه‌ها")
            .other(ColumnKind.NUMBER, "seed", d -> d.options().seed())
            .means("of the draws", "بذر قرعه‌ها")
            .given(DB, "shadowingSigmaDb", d -> d.proposals.shadowingSigmaDb())
            .means("standard deviation of the shadowing", "انحراف معیار سایه")
            .given(DB, "leastShadowingSigmaDb", d -> d.shadowing().leastDb())
            .means(
                    "the least of any cell, as a calibration or land cover says there",
                    "کمترین آن در خانه‌ها، از واسنجی یا پوشش زمین")
            .given(DB, "mostShadowingSigmaDb", d -> d.shadowing().mostDb())
            .means("the largest of any cell", "بیشترین آن در خانه‌ها")
            .given(METERS, "correlationDistanceMeters", d -> d.options().correlationDistanceMeters())
            .means("of the shadowing", "فاصله‌ی همبستگی سایه")
            .given(FRACTION, "siteCorrelationFraction", d -> d.options().siteCorrelationFraction())
            .means("of the shadowing of two sites", "همبستگی سایه‌ی دو سایت")
            .given(ColumnKind.RATIO, "peopleSigmaFraction", d -> d.options().peopleSigmaFraction())
            .means("of a settlement's people", "انحراف معیار نسبی جمعیت یک آبادی")
            .given(ColumnKind.RATIO, "costSigmaFraction", d -> d.options().costSigmaFraction())
            .means("of a proposal's cost", "انحراف معیار نسبی هزینه‌ی یک پیشنهاد")
            .count("unsettledCellCount", d -> d.proposals.stakeCellCount())
            .means(
                    "cells whose service a proposal may change and nobody is sure of; indoors counted for each kind of building",
                    "خانه‌هایی که پوشش‌شان شاید تغییر کند و قطعی نیست؛ درون ساختمان برای هر گونه ساختمان")
            .rows("proposals", SureColumns.ALL, d -> d.proposals.alternatives())
            .means("each built alone, in the scenario's order", "هر یک به تنهایی، به ترتیب سناریو")
            .rows("plans", SureColumns.ALL, Drawn::planAlternatives)
            .means("as asked for; the first is all that is compared with when there are none", "آن‌گونه که خواسته شد")
            .other(ColumnKind.MATRIX, "planBeats", d -> d.plans == null ? List.of() : d.plans.beats())
            .means(
                    "for each two plans, by their order, the share of draws in which the first is better; ties count half,"
                            + " draws in which neither gains for none",
                    "برای هر دو برنامه، سهم قرعه‌هایی که نخستین بهتر است؛ برابری نیم، و قرعه‌ای که هیچ‌یک سودی ندارد هیچ")
            .rows("sensitivity", SENSITIVITY, d -> d.sensitivity)
            .means("rankings under other cell sizes and models", "رتبه‌بندی با خانه‌ها و مدل‌های دیگر")
            .with(IndexKeys.last(d -> d.keys))
            .build();

    private SureJson() {}

    /** A comparison of proposals and, when there are any, of plans; of what, and what made it. */
    public record Drawn(
            IndexKeys keys,
            StabilityResult proposals,
            @Nullable StabilityResult plans,
            List<Sensitivity> sensitivity) {
        private ShadowingSigma shadowing() {
            StudyRequest request = keys.scenario().request();
            return ShadowingSigma.of(request.terrain(), request.serviceProfile(), request.correction());
        }

        private StabilityOptions options() {
            return proposals.options();
        }

        private List<AlternativeStability> planAlternatives() {
            return plans == null ? List.of() : plans.alternatives();
        }
    }
}
