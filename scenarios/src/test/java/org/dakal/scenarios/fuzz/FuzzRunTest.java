package org.dakal.scenarios.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.raster.RasterFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judge, tried on doors that behave well and badly. */
class FuzzRunTest {
    private static final FuzzCase CASE =
            FuzzCase.sound(InputKind.CSV, new SoundFile(Path.of("a.csv"), "a.csv", new byte[] {1}));

    @TempDir
    private Path folder;

    @TempDir
    private Path otherFolder;

    private static Verdict verdict(Callable<Told> door) throws InterruptedException {
        return FuzzRun.judge(CASE, 1, door).verdict();
    }

    private static Verdict problem(String place, String value, String message) throws InterruptedException {
        return verdict(() -> {
            throw new ProblemsException(
                    List.of(new Problem(Problem.Severity.ERROR, place, value, message, "Maybe b was meant.")));
        });
    }

    @Test
    void aResultIsOkAndAnExceptionNobodyForesawIsNot() throws Exception {
        assertThat(verdict(Told::new)).isEqualTo(Verdict.OK);
        assertThat(verdict(() -> {
                    throw new IllegalStateException("a.csv: bad");
                }))
                .isEqualTo(Verdict.UNEXPECTED);
        assertThat(verdict(() -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(Verdict.UNEXPECTED);
    }

    @Test
    void aMessageNeedsAPlaceAndPlainWords() throws Exception {
        assertThat(problem("a.csv:3 id", "x", "must be a number")).isEqualTo(Verdict.CLEAR_MESSAGE);
        assertThat(problem("", "x", "must be a number")).isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "", "NumberFormatException")).isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "", "cannot be read: Input length = 1")).isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "", "id is null")).isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "", "bad\n\tat org.dakal.Reader.read(Reader.java:3)"))
                .isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "\u202ex", "must be a number")).isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "\ud800", "must be a number")).isEqualTo(Verdict.UNEXPECTED);
        assertThat(problem("a.csv", "x".repeat(5000), "must be a number")).isEqualTo(Verdict.UNEXPECTED);
    }

    @Test
    void fileErrorsNeedTheirPath() throws Exception {
        assertThat(verdict(() -> {
                    throw new IOException("out/rsrp.tif cannot be read");
                }))
                .isEqualTo(Verdict.CLEAR_MESSAGE);
        assertThat(verdict(() -> {
                    throw new IOException("cannot be read");
                }))
                .isEqualTo(Verdict.UNEXPECTED);
        assertThat(verdict(() -> {
                    throw new UncheckedIOException(new RasterFileException(Path.of("a.tif"), "1 byte", "is short", ""));
                }))
                .isEqualTo(Verdict.CLEAR_MESSAGE);
    }

    @Test
    void warningsAndNamesAreHeldAgainstTheRuleToo() throws Exception {
        Told warned = new Told();
        warned.problem(new Problem(Problem.Severity.WARNING, "a.csv", "", "JsonParseException", ""));
        assertThat(verdict(() -> warned)).isEqualTo(Verdict.UNEXPECTED);
        Told named = new Told();
        named.text("Kahak\u001b[2J");
        assertThat(verdict(() -> named)).isEqualTo(Verdict.UNEXPECTED);
        Told persian = new Told();
        persian.text("کهک\u200cپایین"); // a joiner that Persian needs
        assertThat(verdict(() -> persian)).isEqualTo(Verdict.OK);
    }

    @Test
    void whatNeverEndsIsSlowAndWhatFillsTheHeapIsToldApart() throws Exception {
        assertThat(verdict(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    return new Told();
                }))
                .isEqualTo(Verdict.SLOW);
        assertThat(verdict(() -> {
                    throw new IllegalStateException(new OutOfMemoryError());
                }))
                .isEqualTo(Verdict.OUT_OF_MEMORY);
    }

    /** A case is told by its seed, so inputs made elsewhere must hold the same bytes. */
    @Test
    void aSeedGivesTheSameCaseAgain() throws Exception {
        Corpus here = new Corpus(folder);
        Corpus there = new Corpus(otherFolder);
        for (long seed = 1; seed <= 200; seed++) {
            FuzzCase first = FuzzCase.of(seed, here);
            FuzzCase again = FuzzCase.of(seed, there);
            assertThat(again.bytes()).as(first.toString()).isEqualTo(first.bytes());
        }
    }
}
