package org.dakal.tools.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Pages for people on paper: a PDF by the Chromium of this machine, where there is one. Each sheet is numbered and says
 * the page's notices. The browser asks no other host.
 */
public final class PdfPages {
    /** What to say where there is no browser. */
    public static final String NO_BROWSER = "needs Chromium or Google Chrome, and none is found on the PATH";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");
    private static final int LONGEST_SECONDS = 120;
    private static final Pattern NOTICES = Pattern.compile("<details class=\"notices\".*?</details>", Pattern.DOTALL);
    private static final Pattern NOTICE = Pattern.compile("<li>(.*?)</li>", Pattern.DOTALL);

    private PdfPages() {}

    /** The browser that prints; empty where there is none. */
    public static Optional<Path> browser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Prints a page.
     *
     * @param browser as {@link #browser} found it
     * @return the PDF
     * @throws IOException when the browser does not print it within two minutes
     */
    public static byte[] print(Path browser, String html) throws IOException {
        Path folder = Files.createTempDirectory("dakal-pdf");
        try {
            Path page = Files.writeString(folder.resolve("page.html"), forPaper(html));
            Path pdf = folder.resolve("page.pdf");
            List<String> command = new ArrayList<>(List.of(
                    browser.toString(),
                    "--headless",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--no-pdf-header-footer",
                    "--print-to-pdf=" + pdf,
                    page.toUri().toString()));
            if (System.getProperty("user.name", "").equals("root")) {
                command.add(
                        1, "--no-sandbox"); // for root Chromium has no sandbox; the page is our own and loads nothing
            }
            run(command);
            if (!Files.isRegularFile(pdf)) {
                throw new IOException(browser + " printed nothing");
            }
            return Files.readAllBytes(pdf);
        } finally {
            delete(folder);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command.get(0) + " did not print within " + LONGEST_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The browser's last process may still write into its profile: what cannot be deleted stays for the system. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                if (!file.toFile().delete()) {
                    file.toFile().deleteOnExit();
                }
            });
        }
    }

    /** The page with its notices and a number in the margin of each sheet. */
    static String forPaper(String html) {
        boolean isPersian = html.contains(" lang=\"fa\"");
        String number = isPersian
                ? "counter(page, persian) \" / \" counter(pages, persian)"
                : "counter(page) \" / \" counter(pages)";
        String box = " { vertical-align: top; padding-top: 3mm; font: 6.5pt/1.35 sans-serif; color: #444; direction: "
                + (isPersian ? "rtl" : "ltr") + "; content: ";
        String style = "<style>@page { margin: 14mm 12mm 22mm; @bottom-left" + box + quoted(notices(html))
                + "; width: 88%; text-align: start; } @bottom-right" + box + number
                + "; width: 12%; text-align: right; } }</style>";
        return html.replaceFirst("</head>", Matcher.quoteReplacement(style + "</head>"));
    }

    /** What the page itself asks to be said with it. */
    static String notices(String html) {
        Matcher block = NOTICES.matcher(html);
        List<String> notices = new ArrayList<>();
        while (block.find()) {
            Matcher notice = NOTICE.matcher(block.group());
            while (notice.find()) {
                notices.add(plain(notice.group(1)));
            }
        }
        return String.join(" · ", notices);
    }

    private static String plain(String markup) {
        return markup.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    /** A string of CSS, which nothing in a name can end: all but letters, digits and blanks are written as numbers. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == ' ') {
                quoted.appendCodePoint(c);
            } else {
                quoted.append('\\').append(Integer.toHexString(c)).append(' ');
            }
        });
        return quoted.append('"').toString();
    }
}
