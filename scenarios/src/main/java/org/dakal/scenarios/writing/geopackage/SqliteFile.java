package org.dakal.scenarios.writing.geopackage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.dakal.scenarios.natives.NativeLibraries;
import org.jspecify.annotations.Nullable;

/**
 * Opens database files. Their places are given as escaped URIs, because the driver takes a "?" in a path for options.
 */
public final class SqliteFile {
    private SqliteFile() {}

    /** For writing; made when absent. */
    static Connection create(Path file) throws IOException, SQLException {
        NativeLibraries.ofSystem().loadSqlite();
        return DriverManager.getConnection(url(file));
    }

    /** For reading, also where nothing can be written; nobody may change the file meanwhile. */
    public static Connection read(Path file) throws IOException, SQLException {
        NativeLibraries.ofSystem().loadSqlite();
        return DriverManager.getConnection(url(file) + "?mode=ro&immutable=1");
    }

    /** Executes a statement with values for its question marks, in their order. */
    static void execute(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setObject(i + 1, values[i]);
            }
            sql.execute();
        }
    }

    private static String url(Path file) {
        return "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath();
    }
}
