package builtwrong.findings;

import java.io.File;

/** Wrong on purpose: threads and files in the findings. */
public final class StartsThread {
    private StartsThread() {}

    public static void start(File file) {
        new Thread(() -> file.length()).start();
    }
}
