package org.dakal.scenarios.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever befalls an input, reading it ends soon, in a result or in clear words. */
class DamagedInputsTest {
    /** 125 of each kind; where the same is tested again on another Java, fewer may do. */
    private static final int CASE_COUNT = Integer.getInteger("dakal.damages", 2000);

    @TempDir
    private Path folder;

    /** The corpus must be sound, or damages would hide behind what was wrong before. */
    @Test
    void soundInputsAreRead() throws Exception {
        Corpus corpus = new Corpus(folder);
        for (InputKind kind : InputKind.values()) {
            for (SoundFile file : corpus.files(kind)) {
                FuzzResult result = FuzzRun.judge(FuzzCase.sound(kind, file), corpus);
                assertThat(result.verdict()).as(result.what()).isEqualTo(Verdict.OK);
            }
        }
    }

    @Test
    void everyDamageEndsInAResultOrAClearMessage() throws Exception {
        FuzzTally tally = new FuzzTally();
        new FuzzRun(folder, null).run(1, CASE_COUNT, tally::add);
        assertThat(tally.bad()).as(tally.table()).isEmpty();
        // Damages that nobody sees would prove nothing, nor would readers that refuse everything.
        for (InputKind kind : InputKind.values()) {
            assertThat(tally.count(kind, Verdict.OK)).as("%s read", kind).isPositive();
            if (kind != InputKind.STORE && kind != InputKind.LINKS_JSON) {
                assertThat(tally.count(kind, Verdict.CLEAR_MESSAGE))
                        .as("%s refused", kind)
                        .isPositive();
            }
        }
    }
}
