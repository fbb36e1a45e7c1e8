package org.dakal.scenarios.importing.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dakal.scenarios.source.InvisibleCharacters;
import org.jspecify.annotations.Nullable;

/**
 * The table beside a Shapefile (dBASE III and later), with texts in the code page that .cpg, or its own mark, names.
 */
final class DbfTable {
    private static final int FIELD_BYTES = 32;
    private static final int FIRST_FIELD = 32;
    private static final int END_OF_FIELDS = 0x0D;
    private static final int LANGUAGE_AT = 29;

    /** Marks of code pages that tables of this part of the world have; others are taken for Windows-1252. */
    private static final Map<Integer, String> LANGUAGES = Map.of(
            0x4F,
            "windows-1252",
            0x57,
            "windows-1252",
            0x7E,
            "windows-1256",
            0xC8,
            "windows-1250",
            0xC9,
            "windows-1251");

    private final ByteBuffer bytes;
    private final Charset charset;
    private final List<Field> fields = new ArrayList<>();
    private final int headerBytes;
    private final int rowBytes;

    /** A column: where it begins in a row. */
    private record Field(String name, int start, int length) {}

    private DbfTable(byte[] content, @Nullable Charset named) {
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.headerBytes = bytes.getShort(8) & 0xFFFF;
        this.rowBytes = bytes.getShort(10) & 0xFFFF;
        int language = bytes.get(LANGUAGE_AT) & 0xFF;
        this.charset = named != null ? named : Charset.forName(LANGUAGES.getOrDefault(language, "windows-1252"));
        int start = 1;
        for (int at = FIRST_FIELD; bytes.get(at) != END_OF_FIELDS; at += FIELD_BYTES) {
            int length = bytes.get(at + 16) & 0xFF;
            String name = text(at, 11);
            int end = name.indexOf('\0');
            fields.add(new Field(end < 0 ? name : name.substring(0, end), start, length));
            start += length;
        }
    }

    /**
     * Reads a table.
     *
     * @param cpg names its code page; null when there is no such file
     * @throws IllegalArgumentException when the code page is not known
     * @throws IndexOutOfBoundsException when the table breaks off
     */
    static DbfTable read(Path file, @Nullable Path cpg) throws IOException {
        return new DbfTable(
                Files.readAllBytes(file),
                cpg == null ? null : charset(Files.readString(cpg).strip()));
    }

    private static Charset charset(String name) {
        String plain = name.toUpperCase(Locale.ROOT).replace("ANSI ", "");
        if (plain.equals("UTF8") || plain.equals("65001")) {
            return StandardCharsets.UTF_8;
        }
        String known = plain.matches("125\\d") ? "windows-" + plain : plain.replace("ISO-88591", "ISO-8859-1");
        if (!Charset.isSupported(known)) {
            throw new IllegalArgumentException("its code page " + name + " is not known");
        }
        return Charset.forName(known);
    }

    private String text(int start, int length) {
        byte[] part = new byte[length];
        bytes.get(start, part);
        return new String(part, charset);
    }

    /** The filled columns of a row, from 0. */
    Map<String, String> row(int number) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Field field : fields) {
            int at = headerBytes + number * rowBytes + field.start;
            String value = InvisibleCharacters.cleaned(text(at, field.length).replace('\0', ' '))
                    .strip();
            if (!value.isEmpty()) {
                values.put(field.name, value);
            }
        }
        return values;
    }
}
