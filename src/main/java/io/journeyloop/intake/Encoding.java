package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a file's bytes stand for signs, by the evidence of the whole file: a mark at its beginning; else what most of its
 * sequences above ASCII are. A stray byte changes nothing for the other lines.
 *
 * @param otherwise what else it could be; null where there is no doubt
 */
public record Encoding(Charset charset, @Nullable Charset otherwise) {

    /** What a sender may choose of. */
    public static final List<String> OFFERED =
            List.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252");

    private static final int BY_CHANCE = 4;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset LATIN = Charset.forName("windows-1252");

    /**
     * The encoding of that name; the older Chinese ones are parts of GB18030.
     *
     * @throws Problem (invalid) where there is none
     */
    static Encoding named(String name) {
        String plain = name.strip();
        try {
            if (List.of("gbk", "gb2312", "cp936", "ansi").contains(plain.toLowerCase(Locale.ROOT))) {
                return new Encoding(GB18030, null);
            }
            if (Charset.isSupported(plain)
                    && OFFERED.stream().anyMatch(one -> Charset.forName(one).equals(Charset.forName(plain)))) {
                return new Encoding(Charset.forName(plain), null);
            }
        } catch (IllegalCharsetNameException none) {
            throw unknown(plain);
        }
        throw unknown(plain);
    }

    private static Problem unknown(String name) {
        return Problem.invalid("encoding", name, say("intake.problem.encoding", name, String.join(", ", OFFERED)));
    }

    /** @throws Problem (invalid) where it is no text */
    static Encoding of(Path file) throws IOException {
        Evidence evidence = new Evidence();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            evidence.read(in);
        }
        return evidence.encoding();
    }

    /** Counts what the bytes of a file would be in each encoding. */
    private static final class Evidence {

        private final byte[] head = new byte[4];
        private long size;
        private final long[] zeros = new long[2];

        /** Sequences of UTF-8 above ASCII, and bytes that are none. */
        private long utf8;

        /** Those of more than two bytes. */
        private long longer;

        private long notUtf8;
        private int missing;
        private int begun;

        /** High bytes followed by a high one, as Chinese text has them, and by another, as accents have. */
        private long pairs;

        private long rarePairs;
        private long single;
        private boolean notGb;
        private int lead;

        void read(InputStream in) throws IOException {
            for (int one = in.read(); one >= 0; one = in.read()) {
                if (size < head.length) {
                    head[(int) size] = (byte) one;
                }
                if (one == 0) {
                    zeros[(int) (size % 2)]++;
                }
                size++;
                asUtf8(one);
                asGb(one);
            }
            notUtf8 += missing > 0 ? 1 : 0;
        }

        private void asUtf8(int one) {
            if (missing > 0) {
                if ((one & 0xC0) == 0x80) {
                    missing--;
                    utf8 += missing == 0 ? begun : 0;
                    longer += missing == 0 && begun > 1 ? 1 : 0;
                    return;
                }
                missing = 0;
                notUtf8++;
            }
            if (one >= 0x80) {
                missing = one >= 0xF0 && one < 0xF5 ? 3 : one >= 0xE0 ? 2 : one >= 0xC2 ? 1 : 0;
                missing = one >= 0xF5 ? 0 : missing;
                begun = missing;
                notUtf8 += missing == 0 ? 1 : 0;
            }
        }

        private void asGb(int one) {
            if (lead == 0) {
                lead = one >= 0x81 && one <= 0xFE ? one : 0;
                notGb |= one == 0x80 || one == 0xFF;
                return;
            }
            if (one >= 0x80 && one <= 0xFE) {
                pairs++;
                rarePairs += one < 0xA1 || lead < 0xA1 || lead > 0xF7 ? 1 : 0;
            } else if (one >= 0x40 && one <= 0x7E) {
                single++;
            } else {
                single++;
                notGb |= one < 0x30 || one > 0x39;
            }
            lead = 0;
        }

        Encoding encoding() {
            if (starts(0xEF, 0xBB, 0xBF)) {
                return new Encoding(StandardCharsets.UTF_8, null);
            }
            if (starts(0xFF, 0xFE) || starts(0xFE, 0xFF)) {
                return new Encoding(starts(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, null);
            }
            if (zeros[0] + zeros[1] > 0) {
                return wide();
            }
            if (notUtf8 == 0 || utf8 > notUtf8) {
                // One Chinese sign in seven happens to be one of UTF-8's two bytes; some in a row hardly.
                boolean byChance = notUtf8 == 0 && longer == 0 && utf8 > 0 && utf8 <= BY_CHANCE && !notGb;
                return new Encoding(StandardCharsets.UTF_8, byChance ? GB18030 : null);
            }
            if (pairs > single) {
                return new Encoding(GB18030, rarePairs * 10 > pairs ? Charset.forName("Big5") : null);
            }
            return new Encoding(LATIN, notGb ? null : GB18030);
        }

        /** Two bytes a sign without a mark: one half of most of them is nought. */
        private Encoding wide() {
            long few = Math.min(zeros[0], zeros[1]);
            long many = Math.max(zeros[0], zeros[1]);
            if (size % 2 != 0 || many * 20 < size || few * 50 > many) {
                throw Problem.invalid("file", null, say("intake.problem.binary"));
            }
            return new Encoding(zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, null);
        }

        private boolean starts(int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if ((head[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return size >= mark.length;
        }
    }
}
