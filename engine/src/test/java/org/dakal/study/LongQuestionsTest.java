package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.dakal.network.Change;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.candidates.CandidateOptions;
import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.testing.Networks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Plans, outages, certainty and suggestions: taken back, overtaken, and waiting for one another. */
class LongQuestionsTest {
    private static final int ATTEMPTS = 5;

    private final StudySession session = StudySession.open(SessionWorld.request(2));
    private final ExecutorService askers = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        askers.shutdownNow();
        session.close();
    }

    /** The four, each long enough to be taken back on the way. */
    private Map<String, Consumer<LongQuestion>> questions() {
        StudyState today = session.today();
        Map<String, Consumer<LongQuestion>> questions = new LinkedHashMap<>();
        questions.put(
                "plan",
                question -> session.plan(
                        today,
                        new PlanWish(Weight.PEOPLE, 2e9, 0, 60, false, false, CountBy.THRESHOLD),
                        today.weighed(),
                        List.of(),
                        question));
        questions.put("outage", question -> session.outage(today.network(), today.weighed(), 10, false, question));
        questions.put("certainty", question -> certainty(question, 1000));
        questions.put(
                "suggest",
                question -> session.suggest(
                        today.network(),
                        new CandidateOptions(
                                5,
                                1,
                                List.of(Networks.sector("A", Networks.L900, 40, 10, SessionWorld.RADIUS_KM)),
                                List.of()),
                        (x, y) -> 0.3,
                        "G",
                        false,
                        question));
        return questions;
    }

    private StabilityResult certainty(LongQuestion question, int drawCount) {
        StabilityOptions standard = StabilityOptions.standard(RankBy.PEOPLE);
        return session.certainty(
                session.today().network(),
                session.request().proposals().stream().map(Alternative::alone).toList(),
                new StabilityOptions(
                        drawCount,
                        standard.seed(),
                        standard.correlationDistanceMeters(),
                        standard.siteCorrelationFraction(),
                        standard.peopleSigmaFraction(),
                        standard.costSigmaFraction(),
                        standard.rankBy()),
                false,
                question);
    }

    /**
     * Taken back at the first look, and after a third and two thirds of those that the whole answer takes. The quickest
     * of five counts: a machine that is busy with something else must not fail this, a question that looks up too
     * seldom must.
     */
    @Test
    void aLongQuestionTakenBackEndsWithinATenthOfASecond() {
        questions().forEach((name, ask) -> {
            AtomicInteger looks = new AtomicInteger();
            ask.accept(new LongQuestion(StudyListener.NONE, () -> looks.incrementAndGet() < 0));
            assertThat(looks.get()).as(name + ": looks in the whole answer").isGreaterThan(3);
            for (int third = 0; third < 3; third++) {
                int patience = looks.get() * third / 3;
                double quickestMilliseconds = Double.MAX_VALUE;
                for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                    quickestMilliseconds = Math.min(quickestMilliseconds, millisecondsToEnd(name, ask, patience));
                }
                assertThat(quickestMilliseconds)
                        .as(name + " taken back after " + patience + " of " + looks + " looks")
                        .isLessThan(100);
            }
        });
    }

    /**
     * Whenever somebody takes a question back, it looks up within a tenth of a second: no two looks lie further apart.
     * The quickest of five counts here too.
     */
    @Test
    void aLongQuestionLooksUpEveryTenthOfASecond() {
        questions().forEach((name, ask) -> {
            long leastNanoseconds = Long.MAX_VALUE;
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                AtomicLong last = new AtomicLong(System.nanoTime());
                AtomicLong longest = new AtomicLong();
                ask.accept(new LongQuestion(StudyListener.NONE, () -> {
                    long now = System.nanoTime();
                    longest.accumulateAndGet(now - last.getAndSet(now), Math::max);
                    return false;
                }));
                longest.accumulateAndGet(System.nanoTime() - last.get(), Math::max);
                leastNanoseconds = Math.min(leastNanoseconds, longest.get());
            }
            assertThat(leastNanoseconds / 1e6).as(name).isLessThan(100);
        });
    }

    private static double millisecondsToEnd(String name, Consumer<LongQuestion> ask, int patience) {
        AtomicInteger looks = new AtomicInteger();
        AtomicLong takenBack = new AtomicLong();
        assertThatThrownBy(() -> ask.accept(new LongQuestion(StudyListener.NONE, () -> {
                    boolean isTakenBack = looks.incrementAndGet() > patience;
                    if (isTakenBack) {
                        takenBack.compareAndSet(0, System.nanoTime());
                    }
                    return isTakenBack;
                })))
                .as(name)
                .isInstanceOf(CancellationException.class);
        return (System.nanoTime() - takenBack.get()) / 1e6;
    }

    @Test
    void twoAreWorkedOnAThirdWaitsAndAShortQuestionOvertakesAll() throws Exception {
        StudyState today = session.today();
        AtomicBoolean idleTakenBack = new AtomicBoolean();
        AtomicBoolean slowTakenBack = new AtomicBoolean();
        CountDownLatch idleBegun = new CountDownLatch(1);
        CountDownLatch slowBegun = new CountDownLatch(1);
        Future<?> idle = askers.submit(() -> certainty(idle(idleTakenBack, idleBegun), 20));
        Future<?> slow = askers.submit(() -> certainty(until(slowTakenBack, slowBegun, 100_000), 1_000_000));
        idleBegun.await();
        slowBegun.await();
        CountDownLatch thirdBegun = new CountDownLatch(1);
        Asker third = new Asker(() ->
                session.outage(today.network(), today.weighed(), 10, false, until(new AtomicBoolean(), thirdBegun)));
        AtomicBoolean impatient = new AtomicBoolean();
        Asker fourth = new Asker(() ->
                session.outage(today.network(), today.weighed(), 10, false, until(impatient, new CountDownLatch(1))));
        third.awaitWaiting();
        fourth.awaitWaiting();

        StudyState changed = session.with(today, List.of(new Change.Retilt("S1", "A", 0, 7)));
        assertThat(changed.totals()).isNotNull();
        assertThat(session.at(today, SessionWorld.GRID.xMeters(30), SessionWorld.GRID.yMeters(30)))
                .isNotNull();
        assertThat(List.of(idle.isDone(), slow.isDone()))
                .as("a minute and a half outlasts a what-if")
                .containsOnly(false);
        assertThat(thirdBegun.getCount()).as("the third has not begun").isEqualTo(1);

        impatient.set(true);
        assertThatThrownBy(fourth.answer::get).hasCauseInstanceOf(CancellationException.class);
        slowTakenBack.set(true);
        assertThat(third.answer.get())
                .as("its turn comes when one of the two ends")
                .isNotNull();
        idleTakenBack.set(true);
        for (Future<?> each : List.of(idle, slow)) {
            assertThatThrownBy(each::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(CancellationException.class);
        }
    }

    /** Has its turn, and does nothing with it until it is taken back. */
    private static LongQuestion idle(AtomicBoolean cancelled, CountDownLatch begun) {
        return new LongQuestion(
                new StudyListener() {
                    @Override
                    public void turnBegan() {
                        begun.countDown();
                        while (!cancelled.get() && !Thread.currentThread().isInterrupted()) {
                            LockSupport.parkNanos(1_000_000);
                        }
                    }

                    @Override
                    public void phaseStarted(Phase phase) {}

                    @Override
                    public void progressed(long doneCount, long totalCount, String unit) {}
                },
                cancelled::get);
    }

    private static LongQuestion until(AtomicBoolean cancelled, CountDownLatch begun) {
        return until(cancelled, begun, 0);
    }

    /** @param pauseNanos that each step of progress takes more */
    private static LongQuestion until(AtomicBoolean cancelled, CountDownLatch begun, long pauseNanos) {
        return new LongQuestion(
                new StudyListener() {
                    @Override
                    public void phaseStarted(Phase phase) {}

                    @Override
                    public void progressed(long doneCount, long totalCount, String unit) {
                        begun.countDown();
                        LockSupport.parkNanos(pauseNanos);
                    }
                },
                cancelled::get);
    }

    /** Asks in a thread of its own, whose state tells that it waits. */
    private final class Asker {
        private final AtomicReference<Thread> thread = new AtomicReference<>();
        private final Future<?> answer;

        Asker(Runnable question) {
            answer = askers.submit(() -> {
                thread.set(Thread.currentThread());
                question.run();
                return "answered";
            });
        }

        void awaitWaiting() {
            long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (thread.get() == null || thread.get().getState() != Thread.State.TIMED_WAITING) {
                assertThat(System.nanoTime()).as("nobody waits").isLessThan(end);
                Thread.onSpinWait();
            }
        }
    }
}
