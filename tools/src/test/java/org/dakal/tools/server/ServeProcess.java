package org.dakal.tools.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code dakal serve} as a process of its own, at any free port.
 *
 * @param process that serves
 * @param says what it goes on to print
 * @param said what it printed until it could be asked
 * @param address of its page
 */
record ServeProcess(Process process, BufferedReader says, List<String> said, String address) {
    private static final Pattern ADDRESS = Pattern.compile("Open (http://\\S+/) in a browser");

    /**
     * Starts it and waits until it answers.
     *
     * @param java options of the Java machine
     * @param serve arguments of the command
     */
    static ServeProcess start(List<String> java, List<String> serve) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dakal.tools.cli.Dakal",
                "serve",
                "--port",
                "0"));
        command.addAll(serve);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader says =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            said.add(line);
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new ServeProcess(process, says, said, address.group(1));
            }
        }
        throw new IllegalStateException(String.join("\n", said));
    }
}
