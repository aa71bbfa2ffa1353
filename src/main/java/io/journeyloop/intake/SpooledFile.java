package io.journeyloop.intake;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text file on its way in, kept in a temporary file so that its size does not matter: which encoding and separator
 * it has, and what its content's fingerprint is. Closing it deletes it.
 */
public final class SpooledFile implements AutoCloseable {

    private static final int HEAD = 64 * 1024;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final Pattern SAID =
            Pattern.compile("\"?[sS][eE][pP]=([^\"\\p{Alnum}\\r\\n])\"?[ \\t;,]*(?:\\r|\\n|$)");
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int FINGERPRINT = 8;

    private final Path path;
    private final String fingerprint;
    private final Encoding encoding;
    private final boolean separatorSaid;
    private final char separator;

    private SpooledFile(Path path, String fingerprint, @Nullable String encoding) throws IOException {
        this.path = path;
        this.fingerprint = fingerprint;
        refuseEmpty();
        this.encoding = encoding == null || encoding.isBlank() ? Encoding.of(path) : Encoding.named(encoding);
        Character said = saidSeparator();
        this.separatorSaid = said != null;
        this.separator = said != null ? said : findSeparator();
    }

    /**
     * Takes a file in whole.
     *
     * @param encoding its name, as the sender says it; null or blank to find it
     * @throws Problem (invalid) where it is empty or not a text, or there is no such encoding
     */
    public static SpooledFile of(InputStream content, @Nullable String encoding) throws IOException {
        Path path = Files.createTempFile("journeyloop-import", ".csv");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream counted = new DigestInputStream(content, digest);
                    OutputStream to = Files.newOutputStream(path)) {
                counted.transferTo(to);
            }
            return new SpooledFile(path, inLetters(digest.digest()), encoding);
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

    /** The same file, read in another encoding; closing either closes both. */
    public SpooledFile in(String otherEncoding) throws IOException {
        return new SpooledFile(path, fingerprint, otherEncoding);
    }

    public Charset charset() {
        return encoding.charset();
    }

    /** The encoding it could be as well; null where there is no doubt. */
    public @Nullable Charset otherwise() {
        return encoding.otherwise();
    }

    public char separator() {
        return separator;
    }

    /** Its lines as rows of values, from the beginning; the caller closes them. */
    public CsvRows rows() throws IOException {
        CsvRows rows = new CsvRows(reader(), separator);
        if (separatorSaid) {
            rows.next();
        }
        return rows;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private void refuseEmpty() throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (new String(head, StandardCharsets.ISO_8859_1).isBlank()) {
            throw Problem.invalid("file", null, say("intake.problem.empty"));
        }
    }

    /** The separator that a spreadsheet names in a line of its own before the names: {@code sep=;}. */
    private @Nullable Character saidSeparator() throws IOException {
        char[] head = new char[16];
        int length;
        try (Reader reader = reader()) {
            length = Math.max(reader.read(head), 0);
        }
        Matcher line = SAID.matcher(new String(head, 0, length));
        return line.lookingAt() ? line.group(1).charAt(0) : null;
    }

    private Reader reader() throws IOException {
        BufferedReader reader =
                new BufferedReader(new ByteKeepingReader(Files.newInputStream(path), encoding.charset()), HEAD);
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
