package org.dakal.tools.cli.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * What this build is.
 *
 * @param commit it was built from; empty when unknown
 */
public record BuildInfo(String version, String commit, String javaVersion) {

    public static BuildInfo read() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream("build.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(
                properties.getProperty("version", "unknown"),
                properties.getProperty("commit", ""),
                System.getProperty("java.version", "unknown"));
    }

    @Override
    public String toString() {
        return "dakal " + version + (commit.isEmpty() ? "" : " (commit " + commit + ")") + " on Java " + javaVersion;
    }

    /** The lines of {@code dakal --version}. */
    public static final class Lines implements IVersionProvider {
        @Override
        public String[] getVersion() {
            BuildInfo info = read();
            return new String[] {
                "dakal " + info.version,
                "commit " + (info.commit.isEmpty() ? "unknown" : info.commit),
                "java " + info.javaVersion + " (" + System.getProperty("java.vendor", "unknown") + ")"
            };
        }
    }
}
