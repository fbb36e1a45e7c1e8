package org.dakal.tools.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FileStatus;

/**
 * The folder of a study in the shared one, named by the study's content, so that whoever takes it up again after its
 * driver was lost finds what was done. A driver at work keeps a lease in it and renews it; the folder goes when the
 * study is complete and nobody else is at it, or when nobody was for {@link #STALE}.
 */
final class RunFolder implements AutoCloseable {
    private static final String RUNS = "runs";
    private static final Duration RENEWAL = Duration.ofMinutes(1);
    /** A lease that was not renewed for so long is a dead driver's. */
    private static final Duration LOST = Duration.ofMinutes(10);
    /** What a dead driver left is kept for so long. */
    static final Duration STALE = Duration.ofDays(2);

    private final SharedFolder folder;
    private final String name;
    private final String lease;
    private final ByteBuffer owner;
    private final ScheduledExecutorService renewing;

    /** Takes a folder, and removes those of drivers that died long ago. */
    RunFolder(SharedFolder folder, String key) throws IOException {
        this.folder = folder;
        this.name = RUNS + "/" + key;
        this.lease = name + "/leases/" + UUID.randomUUID();
        this.owner = ByteBuffer.wrap((host() + " " + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
        folder.write(lease, owner);
        removeStale();
        this.renewing = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "lease");
            thread.setDaemon(true);
            return thread;
        });
        var unused = renewing.scheduleWithFixedDelay(
                this::renew, RENEWAL.toSeconds(), RENEWAL.toSeconds(), TimeUnit.SECONDS);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replace(' ', '-');
        } catch (UnknownHostException e) {
            return "unknown-" + ProcessHandle.current().pid();
        }
    }

    /** The name of something in it. */
    String of(String what) {
        return name + "/" + what;
    }

    private void renew() {
        try {
            folder.remove(lease);
            folder.write(lease, owner);
        } catch (IOException e) {
            // the next time may be better; meanwhile the last one holds
        }
    }

    private void removeStale() throws IOException {
        long now = folder.lastWritten(lease);
        for (FileStatus run : folder.list(RUNS)) {
            String other = RUNS + "/" + run.getPath().getName();
            if (!other.equals(name) && now - lastSign(other) > STALE.toMillis()) {
                folder.remove(other);
            }
        }
    }

    /** When somebody was last at a study. */
    private long lastSign(String run) throws IOException {
        long last = Math.max(folder.lastWritten(run), folder.lastWritten(run + "/leases"));
        for (FileStatus one : folder.list(run + "/leases")) {
            last = Math.max(last, one.getModificationTime());
        }
        return last;
    }

    /** Removes the folder, for the study is complete, unless another driver is at work on the same one. */
    void complete() throws IOException {
        renewing.shutdownNow();
        long now = System.currentTimeMillis();
        String own = lease.substring(lease.lastIndexOf('/') + 1);
        for (FileStatus one : folder.list(name + "/leases")) {
            String other = one.getPath().getName();
            if (!other.equals(own) && !other.startsWith(".") && isAlive(other, one.getModificationTime(), now)) {
                folder.remove(lease);
                return;
            }
        }
        folder.remove(name);
    }

    private boolean isAlive(String other, long renewedMillis, long now) throws IOException {
        String[] words = folder.readText(name + "/leases/" + other).split(" ", -1);
        boolean isHere = words.length == 2 && words[0].equals(host());
        if (isHere) {
            return ProcessHandle.of(Long.parseLong(words[1])).isPresent();
        }
        return now - renewedMillis < LOST.toMillis();
    }

    /** Ends the lease; of a study that is not complete the next driver takes up the rest. */
    @Override
    public void close() throws IOException {
        renewing.shutdownNow();
        folder.remove(lease);
    }
}
