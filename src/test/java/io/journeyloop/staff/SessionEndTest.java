package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.FullStack;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whose account changes has no screen left open with what the account was. */
@FullStack
class SessionEndTest {

    private static final String PASSWORD = "a-long-enough-one";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CurrentStaff current;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private StaffMember admin;

    @BeforeEach
    void knowTheAdministrator() {
        admin = directory.find("admin").orElseThrow();
    }

    @Test
    void anAccountThatIsLeftAloneStaysSignedIn() throws Exception {
        signIn(made("stays1"));
        assertThat(get("/today").statusCode()).isEqualTo(200);
        assertThat(get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressThatLeadsNowhereIsAPageOfOurs() throws Exception {
        signIn(made("lost1"));
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(uri("/nosuch"))
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("此地址没有页面").doesNotContain("Whitelabel");
    }

    @Test
    void aLockEndsTheSession() throws Exception {
        StaffMember person = made("locked1");
        signIn(person);
        current.as(admin, () -> accounts.lock(person.username()));
        assertSignedOut();
    }

    @Test
    void otherRolesEndTheSession() throws Exception {
        StaffMember person = made("changed1");
        signIn(person);
        current.as(
                admin,
                () -> accounts.change(new StaffMember(
                        person.username(), person.displayName(), person.branch(), Set.of(Role.LOBBY_MANAGER))));
        assertSignedOut();
    }

    @Test
    void anotherBranchEndsTheSession() throws Exception {
        StaffMember person = made("moved1");
        signIn(person);
        current.as(
                admin,
                () -> accounts.change(
                        new StaffMember(person.username(), person.displayName(), new BranchNo("002"), person.roles())));
        assertSignedOut();
    }

    private void assertSignedOut() throws Exception {
        HttpResponse<String> answer = get("/today");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
    }

    private StaffMember made(String username) {
        return current.as(
                admin, () -> directory.add(new NewStaff(username, "周倩", "001", Set.of(Role.TELLER), PASSWORD)));
    }

    private void signIn(StaffMember person) throws Exception {
        Matcher token = CSRF.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        String form = "username=" + person.username() + "&password=" + PASSWORD + "&_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(uri("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(uri(path)).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
