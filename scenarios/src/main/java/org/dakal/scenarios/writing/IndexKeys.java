package org.dakal.scenarios.writing;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.network.ServiceProfile;
import org.dakal.scenarios.InputFile;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.ColumnKind;
import org.dakal.scenarios.columns.Columns;
import org.dakal.scenarios.writing.output.RunInfo;

/** The keys that the JSON files of plans, outages and certainty begin and end with. */
public record IndexKeys(Scenario scenario, List<String> files, RunInfo run) {
    public static final String SCENARIO = "scenario";
    public static final String TITLE = "title";
    public static final String LOCAL_TITLE = "localTitle";
    public static final String NOTICES = "notices";
    public static final String LOCAL_NOTICES = "localNotices";
    public static final String SERVICE_PROFILE = "serviceProfile";
    public static final String CELL_SIZE = "cellSizeMeters";

    private static final int FORMAT_VERSION = 1;

    /** Files a result was made from. */
    public static final Columns<InputFile> INPUTS = Columns.<InputFile>of("input", "a file that was read")
            .text("path", InputFile::path)
            .means("as named in the scenario", "نام آن در سناریو")
            .text("sha256", InputFile::sha256)
            .means("of its bytes", "SHA-256 بایت‌های آن")
            .other(ColumnKind.COUNT, "byteCount", InputFile::byteCount)
            .means("its size", "اندازه‌ی آن")
            .build();

    /** Version, software, scenario and title. */
    public static <R> Consumer<Columns.Builder<R>> first(Function<R, IndexKeys> of) {
        return list -> list.number("formatVersion", row -> FORMAT_VERSION)
                .means("of this file", "نگارش این پرونده")
                .text("software", row -> of.apply(row).run.software())
                .means("name, version and commit of what made it", "نام، نگارش و کامیت سازنده")
                .text(SCENARIO, row -> of.apply(row).scenario.name())
                .means("short name", "نام کوتاه سناریو")
                .text(TITLE, row -> of.apply(row).scenario.title())
                .means("for people", "عنوان");
    }

    /** What every output must repeat. */
    public static <R> Consumer<Columns.Builder<R>> notices(Function<R, IndexKeys> of) {
        return list -> list.texts(NOTICES, row -> of.apply(row).scenario.notices())
                .means("what every output must repeat", "آنچه هر خروجی باید تکرار کند");
    }

    /**
     * What counts as service, and the cells.
     *
     * @param nameAndStatus the service profile as the file writes it
     */
    public static <R> Consumer<Columns.Builder<R>> ground(
            Function<R, IndexKeys> of, Function<ServiceProfile, String> nameAndStatus) {
        return list -> list.text(
                        SERVICE_PROFILE,
                        row -> nameAndStatus.apply(
                                of.apply(row).scenario.request().serviceProfile()))
                .means("what counts as service, and its status", "تعریف پوشش و وضعیت آن")
                .given(
                        ColumnKind.METERS,
                        CELL_SIZE,
                        row -> of.apply(row).scenario.request().terrain().grid().cellSizeMeters())
                .means("side of a cell", "ضلع یک خانه");
    }

    /** Files, command and settings. */
    public static <R> Consumer<Columns.Builder<R>> last(Function<R, IndexKeys> of) {
        return list -> list.texts("files", row -> of.apply(row).files)
                .means("every file of this result", "همه‌ی پرونده‌های این نتیجه")
                .text("command", row -> of.apply(row).run.command())
                .means("as typed", "فرمان")
                .other(
                        ColumnKind.TEXT_BY_NAME,
                        "settings",
                        row -> of.apply(row).run.settings())
                .means("name to value with where it came from", "تنظیم‌ها و خاستگاه هر یک");
    }
}
