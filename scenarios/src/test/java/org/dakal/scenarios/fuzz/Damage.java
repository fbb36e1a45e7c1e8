package org.dakal.scenarios.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can happen to a file on its way, by accident or by malice. The same random numbers give the same damage. */
enum Damage {
    BIT_FLIPPED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            byte[] copy = bytes.clone();
            copy[spot(bytes, text, random)] ^= (byte) (1 << random.nextInt(8));
            return copy;
        }
    },
    BYTE_REPLACED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            byte[] copy = bytes.clone();
            copy[spot(bytes, text, random)] = (byte)
                    (random.nextBoolean()
                            ? random.nextInt(256)
                            : TELLING_SIGNS.charAt(random.nextInt(TELLING_SIGNS.length())));
            return copy;
        }
    },
    CUT_SHORT {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            return Arrays.copyOf(bytes, spot(bytes, text, random));
        }
    },
    BLOCK_LOST {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            int from = spot(bytes, text, random);
            int to = Math.min(bytes.length, from + blockLength(random));
            return put(bytes, from, to, new byte[0]);
        }
    },
    BLOCK_DOUBLED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            int from = spot(bytes, text, random);
            int at = spot(bytes, text, random);
            int to = Math.min(bytes.length, from + blockLength(random));
            return put(bytes, at, at, Arrays.copyOfRange(bytes, from, to));
        }
    },
    NUMBER_REPLACED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            if (!text) {
                return extremeBits(bytes, random);
            }
            List<int[]> numbers = found(NUMBER, bytes);
            if (numbers.isEmpty()) {
                return bytes;
            }
            int[] number = numbers.get(random.nextInt(numbers.size()));
            return put(bytes, number[0], number[1], ascii(EXTREMES.get(random.nextInt(EXTREMES.size()))));
        }
    },
    FIELDS_SWAPPED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            if (!text) {
                return swappedWords(bytes, random);
            }
            List<int[]> fields = found(FIELD, bytes);
            if (fields.size() < 2) {
                return bytes;
            }
            int first = random.nextInt(fields.size() - 1);
            int[] a = fields.get(first);
            int[] b = fields.get(first + 1 + random.nextInt(Math.min(8, fields.size() - 1 - first)));
            byte[] later = put(bytes, b[0], b[1], Arrays.copyOfRange(bytes, a[0], a[1]));
            return put(later, a[0], a[1], Arrays.copyOfRange(bytes, b[0], b[1]));
        }
    },
    SIGN_INSERTED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            int at = spot(bytes, text, random);
            String sign = SIGNS.get(random.nextInt(SIGNS.size()));
            return put(bytes, at, at, sign.getBytes(StandardCharsets.UTF_8));
        }
    },
    STRUCTURE_REPEATED {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            int from = text && random.nextBoolean() ? lineStart(bytes, random) : spot(bytes, text, random);
            int to = Math.min(bytes.length, from + blockLength(random));
            byte[] block = random.nextInt(4) == 0
                    ? ascii(OPENINGS.get(random.nextInt(OPENINGS.size())))
                    : Arrays.copyOfRange(bytes, from, to);
            int most = MOST_INSERTED_BYTES / Math.max(1, block.length);
            int count = 2 << random.nextInt(32 - Integer.numberOfLeadingZeros(most)); // as often thousands as tens
            byte[] many = new byte[Math.min(count, most) * block.length];
            for (int i = 0; i < many.length; i++) {
                many[i] = block[i % block.length];
            }
            return put(bytes, from, from, many);
        }
    },
    TOKEN_FROM_ELSEWHERE {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            byte[] other = others.get(random.nextInt(others.size())).bytes();
            int from = random.nextInt(Math.min(other.length, HEAD_BYTES));
            byte[] token = Arrays.copyOfRange(other, from, Math.min(other.length, from + blockLength(random)));
            int at = spot(bytes, text, random);
            int over = random.nextBoolean() ? at : Math.min(bytes.length, at + token.length);
            return put(bytes, at, over, token);
        }
    },
    ANOTHER_FILE {
        @Override
        byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others) {
            return others.get(random.nextInt(others.size())).bytes();
        }
    };

    private static final String TELLING_SIGNS = "\0\t\n\r\"',;:[]{}#&*!|>-?%@`~.0123456789eE+= N\u00FF";
    private static final List<String> EXTREMES = List.of(
            "0",
            "-1",
            "1e308",
            "-1e308",
            "1e-320",
            "1e999",
            "NaN",
            "Infinity",
            "-Infinity",
            "32767",
            "65536",
            "2147483647",
            "2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "99999999999999999999999999999999",
            "1.7976931348623157e308",
            "-0",
            "007",
            "1,5",
            "1.000",
            "0x10",
            "~",
            "");
    /** Control characters, marks of direction, no-break and zero-width spaces, and escapes that stand for such. */
    private static final List<String> SIGNS = List.of(
            "\0",
            "\u0007",
            "\u001b[2J",
            "\u001a",
            "\b",
            "\u007f",
            "\u0085",
            "\u009b31m",
            "\u00a0",
            "\u200b",
            "\u200e",
            "\u200f",
            "\u202a",
            "\u202e",
            "\u2028",
            "\u2066",
            "\u2069",
            "\ufeff",
            "\ufffd",
            "\r",
            "\t",
            "\f",
            "\\u0000",
            "\\ud800",
            "\\udc00\\ud800",
            "\\u202e",
            "\"",
            "'",
            "%s",
            "=1+1",
            "<b>",
            "\ud83d\ude00");

    private static final List<String> OPENINGS = List.of(
            "[", "{", "{\"a\":", "[[", "- ", "? ", "&a ", "*a,", "!!", "(", "\"", "\n", "# \n", ",", " ", "9", "**/");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");
    private static final Pattern FIELD = Pattern.compile("[^\\s,;:\\[\\]{}]+");
    private static final int HEAD_BYTES = 512;
    private static final int MOST_INSERTED_BYTES = 1 << 20;
    private static final int MOST_BLOCK_BYTES = 400;
    private static final int MOST_SEARCHED_BYTES = 1 << 16;

    /**
     * The file after the damage; may be the same when there is nothing to damage.
     *
     * @param bytes one or more
     * @param text whether the file is text, with numbers and fields to find
     * @param others files to take something from
     */
    abstract byte[] of(byte[] bytes, boolean text, SplittableRandom random, List<SoundFile> others);

    /** Headers are small and decide all, so half of what befalls a file of bits befalls its beginning. */
    private static int spot(byte[] bytes, boolean text, SplittableRandom random) {
        return random.nextInt(text || random.nextBoolean() ? bytes.length : Math.min(HEAD_BYTES, bytes.length));
    }

    private static int lineStart(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        while (at > 0 && bytes[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private static int blockLength(SplittableRandom random) {
        return 1 + random.nextInt(random.nextBoolean() ? 16 : MOST_BLOCK_BYTES);
    }

    private static byte[] put(byte[] bytes, int from, int to, byte[] what) {
        byte[] result = new byte[bytes.length - (to - from) + what.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(what, 0, result, from, what.length);
        System.arraycopy(bytes, to, result, from + what.length, bytes.length - to);
        return result;
    }

    private static List<int[]> found(Pattern pattern, byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, MOST_SEARCHED_BYTES), StandardCharsets.ISO_8859_1);
        List<int[]> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return found;
    }

    /** Whole numbers and floats at their ends, in either order of bytes. */
    private static byte[] extremeBits(byte[] bytes, SplittableRandom random) {
        int width = 1 << random.nextInt(4);
        if (bytes.length < width) {
            return bytes;
        }
        long[] values = {
            0,
            -1,
            1,
            Long.MIN_VALUE,
            Long.MAX_VALUE,
            1L << 31,
            (1L << 31) - 1,
            1L << 15,
            0x7FC00000L,
            0x7FF8000000000000L
        };
        long value = values[random.nextInt(values.length)];
        byte[] copy = bytes.clone();
        int at = Math.min(spot(bytes, false, random), bytes.length - width);
        ByteBuffer word = ByteBuffer.allocate(Long.BYTES)
                .order(random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN)
                .putLong(0, value);
        int start = word.order() == ByteOrder.LITTLE_ENDIAN ? 0 : Long.BYTES - width;
        System.arraycopy(word.array(), start, copy, at, width);
        return copy;
    }

    private static byte[] swappedWords(byte[] bytes, SplittableRandom random) {
        int width = random.nextBoolean() ? 4 : 12;
        if (bytes.length < width) {
            return bytes;
        }
        int a = Math.min(spot(bytes, false, random), bytes.length - width);
        int b = Math.min(spot(bytes, false, random), bytes.length - width);
        byte[] copy = bytes.clone();
        System.arraycopy(bytes, a, copy, b, width);
        System.arraycopy(bytes, b, copy, a, width);
        return copy;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
