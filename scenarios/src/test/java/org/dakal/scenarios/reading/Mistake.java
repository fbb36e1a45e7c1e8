package org.dakal.scenarios.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One way to spoil the sound scenario, and what must be said about it. The file's first line tells the mistake; then
 * come {@code edit FILE} with lines {@code - old} and {@code + new}, {@code write FILE} with lines {@code | text},
 * {@code delete FILE}, {@code encode FILE CHARSET} or {@code cut FILE BYTES}; after {@code says} stands the expected
 * list, all of it.
 */
record Mistake(List<String> commands, String expected) {
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final String SAYS = "says\n";

    static Mistake read(Path file) throws IOException {
        String text = Files.readString(file);
        int says = text.indexOf("\n" + SAYS) + 1;
        List<String> lines = text.substring(0, says).lines().skip(1).toList();
        return new Mistake(lines, text.substring(says + SAYS.length()));
    }

    /** Carries the mistake out. */
    void spoil(Path folder) throws IOException {
        for (int i = 0; i < commands.size(); i++) {
            if (commands.get(i).isBlank()) {
                continue;
            }
            String[] words = SPACE.split(commands.get(i), 3);
            Path file = folder.resolve(words[1]);
            switch (words[0]) {
                case "edit" -> edit(file, marked(i, "-"), marked(i, "+"));
                case "write" -> Files.writeString(file, marked(i, "|") + "\n");
                case "delete" -> Files.delete(file);
                case "encode" -> Files.write(file, Files.readString(file).getBytes(Charset.forName(words[2])));
                case "cut" -> Files.write(file, Arrays.copyOf(Files.readAllBytes(file), Integer.parseInt(words[2])));
                default -> {
                    if (!List.of("-", "+", "|").contains(words[0])) {
                        throw new IllegalArgumentException("no such command: " + commands.get(i));
                    }
                }
            }
        }
    }

    /** The lines behind a command that begin with a mark, up to the next command. */
    private String marked(int command, String mark) {
        List<String> found = new ArrayList<>();
        for (int i = command + 1; i < commands.size() && !Character.isLetter((commands.get(i) + " ").charAt(0)); i++) {
            if (commands.get(i).startsWith(mark)) {
                found.add(commands.get(i).length() > 2 ? commands.get(i).substring(2) : "");
            }
        }
        return String.join("\n", found).replace("\\t", "\t");
    }

    private static void edit(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("not exactly once in " + file.getFileName() + ": " + old);
        }
        Files.writeString(file, text.replace(old, replacement));
    }
}
