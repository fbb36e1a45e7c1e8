package org.dakal.scenarios.terrain.products;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.dakal.scenarios.source.FileKind;
import org.dakal.scenarios.source.Sha256;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Fetches tiles into a folder, one at a time: goes on where an earlier attempt ended, tries again where a server is
 * busy or a connection breaks, and puts a file in its place only once it is whole and has the checksum it should.
 *
 * @param userAgent who asks, as servers are told
 * @param sha256ByFile checksums that files must have, as far as somebody knows them
 */
public record TileFetcher(String userAgent, Map<String, String> sha256ByFile, Pause pause, Listener listener) {
    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_REDIRECTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** Between two requests, so that no server is pressed. */
    private static final Duration POLITE_PAUSE = Duration.ofMillis(250);

    private static final Duration SILENCE = Duration.ofSeconds(30);
    /** Ten times the largest tile of any product. */
    private static final long MOST_BYTES = 1L << 30;

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int NOT_SATISFIABLE = 416;
    private static final int TOO_MANY_REQUESTS = 429;

    public TileFetcher {
        sha256ByFile = Map.copyOf(sha256ByFile);
    }

    /** Waits; replaced in tests. */
    @FunctionalInterface
    public interface Pause {
        void rest(Duration duration) throws IOException;
    }

    /** Hears how far a file is. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Hears of more bytes.
         *
         * @param totalBytes 0 when the server does not say
         */
        void progressed(String fileName, long doneBytes, long totalBytes);
    }

    /**
     * A file that is there.
     *
     * @param sha256 of its bytes, in hexadecimal
     */
    public record Fetched(Path file, long byteCount, String sha256) {}

    /**
     * Fetches a tile's file.
     *
     * @return null when the server has none, as there is none of the sea
     * @throws IOException when it cannot be had, with a message for people
     */
    public @Nullable Fetched fetch(TileAddress from, TerrainProduct.Tile tile, Path folder) throws IOException {
        Path file = folder.resolve(from.fileName(tile));
        Files.createDirectories(folder);
        Duration rest = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            pause.rest(POLITE_PAUSE);
            try {
                Part part = new Part(file);
                if (!load(from.of(tile), part)) {
                    part.delete();
                    return null;
                }
                return whole(part);
            } catch (Again again) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new IOException(again.getMessage() + ", " + MOST_ATTEMPTS + " times", again);
                }
                pause.rest(again.rest == null ? rest : again.rest);
                rest = rest.multipliedBy(2);
            }
        }
    }

    /** What may end well when it is tried again. */
    private static final class Again extends IOException {
        private static final long serialVersionUID = 1;

        private final transient @Nullable Duration rest;

        Again(String message, @Nullable Duration rest) {
            super(message);
            this.rest = rest;
        }
    }

    /** A file on its way, and the server's mark of the version that its bytes are of. */
    private record Part(Path file) {
        Path bytes() {
            return file.resolveSibling(file.getFileName() + ".part");
        }

        Path mark() {
            return file.resolveSibling(file.getFileName() + ".part.etag");
        }

        /** How much is there of a version that is known; else 0. */
        long byteCount() throws IOException {
            return Files.exists(mark()) && Files.exists(bytes()) ? Files.size(bytes()) : 0;
        }

        void delete() throws IOException {
            Files.deleteIfExists(bytes());
            Files.deleteIfExists(mark());
        }
    }

    /** Loads what is missing of a part; false when there is no such file. */
    private boolean load(URI address, Part part) throws IOException {
        long there = part.byteCount();
        HttpURLConnection connection = null;
        try {
            connection = open(address, there, part);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_NOT_FOUND || status == HttpURLConnection.HTTP_GONE) {
                return false;
            }
            if (status == NOT_SATISFIABLE) {
                part.delete();
                throw new Again("the server has less than was fetched before", Duration.ZERO);
            }
            if (status == TOO_MANY_REQUESTS || status >= 500) {
                throw new Again("the server answers " + status, retryAfter(connection));
            }
            boolean isRest = status == HttpURLConnection.HTTP_PARTIAL;
            if (status != HttpURLConnection.HTTP_OK && !isRest) {
                throw new FetchRefused("the server answers " + status);
            }
            String range = String.valueOf(connection.getHeaderField("Content-Range"));
            if (isRest && !range.startsWith("bytes " + there + "-")) {
                part.delete();
                throw new Again("the server sends another part than was asked for", null);
            }
            receive(connection, part, isRest ? there : 0);
            return true;
        } catch (Again | FetchRefused | FileSystemException e) {
            throw e;
        } catch (IOException e) {
            throw new Again("the connection broke: " + Wording.reason(e), null);
        } finally {
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    /** What no further attempt mends. */
    private static final class FetchRefused extends IOException {
        private static final long serialVersionUID = 1;

        FetchRefused(String message) {
            super(message);
        }
    }

    private HttpURLConnection open(URI address, long there, Part part) throws IOException {
        URI at = address;
        for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
            HttpURLConnection connection = (HttpURLConnection) at.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setConnectTimeout((int) SILENCE.toMillis());
            connection.setReadTimeout((int) SILENCE.toMillis());
            connection.setRequestProperty("User-Agent", userAgent);
            connection.setRequestProperty("Accept-Encoding", "identity");
            if (there > 0) {
                connection.setRequestProperty("Range", "bytes=" + there + "-");
                connection.setRequestProperty("If-Range", Files.readString(part.mark()));
            }
            int status = connection.getResponseCode();
            String location = connection.getHeaderField("Location");
            if (status < 300 || status >= 400 || location == null) {
                return connection;
            }
            connection.disconnect();
            URI next = at.resolve(location);
            boolean isSafe = "https".equalsIgnoreCase(next.getScheme())
                    || ("http".equalsIgnoreCase(next.getScheme()) && "http".equalsIgnoreCase(at.getScheme()));
            if (!isSafe) {
                throw new FetchRefused("the server leads to " + next + ", which is not as safe");
            }
            at = next;
        }
        throw new FetchRefused("the server leads round in circles");
    }

    private void receive(HttpURLConnection connection, Part part, long from) throws IOException {
        long length = connection.getContentLengthLong();
        long total = length < 0 ? 0 : from + length;
        if (total > MOST_BYTES) {
            throw new FetchRefused("the server has " + total + " bytes of it, more than any tile has");
        }
        String tag = connection.getHeaderField("ETag");
        if (from == 0) {
            part.delete();
            // A weak mark may stand for other bytes (RFC 9110, 13.1.5), so that nobody could go on from it.
            if (tag != null && !tag.startsWith("W/")) {
                Files.writeString(part.mark(), tag);
            }
        }
        long done = from;
        String name = String.valueOf(part.file().getFileName());
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = connection.getInputStream();
                OutputStream out =
                        Files.newOutputStream(part.bytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                out.write(buffer, 0, count);
                done += count;
                if (done > MOST_BYTES) {
                    throw new FetchRefused("the server sends more than any tile has");
                }
                listener.progressed(name, done, total);
            }
        }
        if (total > 0 && done != total) {
            throw new Again("the server sent " + done + " of " + total + " bytes", null);
        }
    }

    private static @Nullable Duration retryAfter(HttpURLConnection connection) {
        String seconds = connection.getHeaderField("Retry-After");
        if (seconds == null || !seconds.matches("\\d{1,4}")) {
            return null;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(seconds));
        return asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }

    private Fetched whole(Part part) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(part.bytes())) {
            start = in.readNBytes(256);
        }
        String kind = FileKind.of(start);
        if (start.length == 0 || kind.equals("a web page") || kind.endsWith("JSON") || kind.equals("XML")) {
            part.delete();
            throw new FetchRefused("what the server sends is " + (start.length == 0 ? "empty" : kind)
                    + ", no heights: it may need a log-in or another address");
        }
        String sha256 = Sha256.of(part.bytes());
        String name = String.valueOf(part.file().getFileName());
        String due = sha256ByFile.get(name);
        if (due != null && !due.equalsIgnoreCase(sha256)) {
            part.delete();
            throw new Again("its SHA-256 is " + sha256 + ", must be " + due, null);
        }
        Files.move(part.bytes(), part.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        part.delete();
        return new Fetched(part.file(), Files.size(part.file()), sha256);
    }
}
