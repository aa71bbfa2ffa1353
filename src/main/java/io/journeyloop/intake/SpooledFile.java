package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A text file on its way in, kept in a temporary file so that its size does not matter: which encoding and separator
 * it has, and what its content's fingerprint is. Closing it deletes it.
 */
public final class SpooledFile implements AutoCloseable {

    private static final int HEAD = 64 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FINGERPRINT = 8;

    private final Path path;
    private final String fingerprint;
    private final Charset charset;
    private final char separator;

    private SpooledFile(Path path, byte[] digest) throws IOException {
        this.path = path;
        this.fingerprint = inLetters(digest);
        refuseBinary();
        this.charset = isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        this.separator = findSeparator();
    }

    /**
     * Takes a file in whole.
     *
     * @throws Problem (invalid) where it is empty or not a text
     */
    public static SpooledFile of(InputStream content) throws IOException {
        Path path = Files.createTempFile("journeyloop-import", ".csv");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream counted = new DigestInputStream(content, digest);
                    OutputStream to = Files.newOutputStream(path)) {
                counted.transferTo(to);
            }
            return new SpooledFile(path, digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException | Problem refused) {
            Files.deleteIfExists(path);
            throw refused;
        }
    }

    /** Eight letters and digits that change with the content. */
    public String fingerprint() {
        return fingerprint;
    }

    public Charset charset() {
        return charset;
    }

    public char separator() {
        return separator;
    }

    /** Its lines as rows of values, from the beginning; the caller closes them. */
    public CsvRows rows() throws IOException {
        return new CsvRows(reader(), separator);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private void refuseBinary() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (new String(head, StandardCharsets.ISO_8859_1).isBlank()) {
            throw Problem.invalid("file", null, say("intake.problem.empty"));
        }
        for (byte one : head) {
            if (one == 0) {
                throw Problem.invalid("file", null, say("intake.problem.binary"));
            }
        }
    }

    private boolean isUtf8() throws IOException {
        char[] buffer = new char[HEAD];
        try (Reader strict = new InputStreamReader(
                Files.newInputStream(path),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (strict.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    private Reader reader() throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset), HEAD);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /** The sign that stands most often outside quotes in the first line that says anything. */
    private char findSeparator() throws IOException {
        int[] counts = new int[SEPARATORS.length];
        try (Reader reader = reader()) {
            boolean quoted = false;
            boolean said = false;
            for (int sign = reader.read(); sign >= 0; sign = reader.read()) {
                if (sign == '"') {
                    quoted = !quoted;
                } else if (!quoted && said && (sign == '\n' || sign == '\r')) {
                    break;
                } else if (!quoted) {
                    count(counts, sign);
                }
                said |= !Character.isWhitespace(sign);
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS[most];
    }

    private static void count(int[] counts, int sign) {
        for (int i = 0; i < SEPARATORS.length; i++) {
            if (sign == SEPARATORS[i]) {
                counts[i]++;
            }
        }
    }

    private static String inLetters(byte[] digest) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < FINGERPRINT; i++) {
            letters.append(CROCKFORD.charAt(digest[i] & 31));
        }
        return letters.toString();
    }
}
