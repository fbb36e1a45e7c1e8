package org.dakal.scenarios.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** UTF-8 text, with or without byte-order marks; other encodings and kinds of files are recognised and refused. */
final class TextDecoder {
    private static final char END_OF_DOS_FILE = '\u001A';

    private TextDecoder() {}

    /**
     * The text without byte-order marks before it and without Ctrl-Z after it; null and a problem when the bytes are no
     * text, or nothing.
     *
     * @param otherwise what bytes that are no UTF-8 are taken for; UTF-8 when they are a problem
     */
    static @Nullable String decode(String file, byte[] bytes, Charset otherwise, Problems problems) {
        Place place = Place.of(file);
        if (startsWith(bytes, 0, 0xFF, 0xFE) || startsWith(bytes, 0, 0xFE, 0xFF)) {
            problems.error(place, "", "is UTF-16 text, must be UTF-8", "Save it as \"UTF-8\" or \"CSV UTF-8\".");
            return null;
        }
        String kind = FileKind.ofBytes(bytes);
        if (!kind.isEmpty()) {
            problems.error(place, "", "is " + kind + ", must be UTF-8 text", "");
            return null;
        }
        int start = 0;
        while (startsWith(bytes, start, 0xEF, 0xBB, 0xBF)) { // joined exports have one for each part
            start += 3;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        String text = out.toString();
        if (result.isError() && !otherwise.equals(StandardCharsets.UTF_8)) {
            text = new String(bytes, start, bytes.length - start, otherwise);
            result = CoderResult.UNDERFLOW;
        }
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        if (result.isError()) {
            problems.error(
                    place.atLine(line),
                    String.format("byte 0x%02X", bytes[in.position()] & 0xFF),
                    "is not UTF-8 text",
                    "Maybe the file is in Windows-1256, Latin-1 or another old encoding: save it as UTF-8.");
            return null;
        }
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            problems.error(place, "", "is no text file: it holds zero bytes", "");
            return null;
        }
        if (text.isBlank()) {
            problems.error(place, "", "is empty", "");
            return null;
        }
        return text.charAt(text.length() - 1) == END_OF_DOS_FILE ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean startsWith(byte[] bytes, int start, int... mark) {
        if (bytes.length - start < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[start + i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
