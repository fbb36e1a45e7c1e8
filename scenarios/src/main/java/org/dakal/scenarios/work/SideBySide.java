package org.dakal.scenarios.work;

import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.dakal.coverage.Workers;

/** Tasks side by side. They begin in the order of their numbers, so the longest should come first. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Begins work in a thread of its own.
     *
     * @return its result, once; what it failed with is thrown there
     */
    public static <T> Supplier<T> begin(Supplier<T> work) {
        try (Workers workers = new Workers(2)) {
            return workers.beside(work);
        }
    }

    /**
     * Does tasks 0 to count - 1 and returns when all are done. The first failure keeps others from beginning, and is
     * thrown.
     */
    public static void forEach(int threadCount, int count, IntConsumer task) {
        if (threadCount <= 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        try (Workers workers = new Workers(Math.min(threadCount, count))) {
            workers.forEach(count, task);
        }
    }
}
