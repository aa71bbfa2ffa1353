package io.journeyloop.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes a text and keeps each byte that is none of its encoding as a mark, so that its line can be refused by the byte
 * and no other line suffers. The marks are lone surrogates, which no well-formed text decodes to.
 */
final class ByteKeepingReader extends Reader {

    private static final int BUFFER = 64 * 1024;
    private static final char MARKS = '\uDC00';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).limit(0);
    private boolean end;

    ByteKeepingReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Where the first byte that could not be decoded stands in a text; -1 where there is none. */
    static int firstMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean lone = Character.isLowSurrogate(sign) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
            if (lone && sign - MARKS < 256) {
                return i;
            }
        }
        return -1;
    }

    /** The byte that a mark keeps, as {@code E9}. */
    static String hex(char mark) {
        return String.format("%02X", mark - MARKS);
    }

    @Override
    public int read(char[] to, int offset, int length) throws IOException {
        while (!chars.hasRemaining()) {
            if (end && !bytes.hasRemaining()) {
                return -1;
            }
            decode();
        }
        int taken = Math.min(length, chars.remaining());
        chars.get(to, offset, taken);
        return taken;
    }

    private void decode() throws IOException {
        bytes.compact();
        int got = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = got < 0;
        bytes.position(bytes.position() + Math.max(got, 0)).flip();
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, end);
        while (result.isError() && chars.remaining() > result.length()) {
            for (int i = 0; i < result.length(); i++) {
                chars.put((char) (MARKS + (bytes.get() & 0xff)));
            }
            result = decoder.decode(bytes, chars, end);
        }
        if (end && result.isUnderflow()) {
            while (bytes.hasRemaining()) {
                chars.put((char) (MARKS + (bytes.get() & 0xff)));
            }
        }
        chars.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
