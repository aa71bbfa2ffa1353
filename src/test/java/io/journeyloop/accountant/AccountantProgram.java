package io.journeyloop.accountant;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;

/**
 * Runs the {@link Accountant} over a product that runs: {@code <its address> <user:password> <database> [zone]}, where the
 * database is a JDBC address with user and password in it, or the folder of the embedded one, of which a copy is read.
 * Ends with 1 where a figure differs.
 */
public final class AccountantProgram {

    private static final List<String> JOURNEYS =
            List.of("first-visit", "honeymoon", "online-application", "low-score-recovery", "dormant-card");
    private static final List<String> BRANCHES = List.of("001", "002");

    private AccountantProgram() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        ZoneId zone = ZoneId.of(args.length > 3 ? args[3] : "Asia/Shanghai");
        HttpClient http = HttpClient.newHttpClient();
        String login = "Basic " + Base64.getEncoder().encodeToString(args[1].getBytes(StandardCharsets.UTF_8));
        Accountant accountant = new Accountant(path -> get(http, args[0] + path, login), zone).ask(JOURNEYS, BRANCHES);
        try (Connection books = books(args[2])) {
            Ledger ledger = accountant.against(new Books(books));
            ledger.differences().forEach(System.out::println);
            System.out.println(ledger.figures() + " figures compared, "
                    + ledger.differences().size() + " differences");
            System.exit(ledger.differences().isEmpty() ? 0 : 1);
        }
    }

    private static Connection books(String where) throws Exception {
        if (where.startsWith("jdbc:")) {
            return DriverManager.getConnection(where);
        }
        Path copy = Files.createTempDirectory("books");
        Files.copy(
                Path.of(where, "journeyloop.mv.db"),
                copy.resolve("journeyloop.mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        return DriverManager.getConnection(
                "jdbc:h2:file:" + copy.resolve("journeyloop")
                        + ";MODE=MySQL;DATABASE_TO_UPPER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "sa",
                "");
    }

    private static String get(HttpClient http, String address, String login) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", login)
                    .header("Accept-Language", "en")
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
