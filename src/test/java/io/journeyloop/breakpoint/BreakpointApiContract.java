package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.Models;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

abstract class BreakpointApiContract {

    @LocalServerPort
    private int port;

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private DueWorks due;

    @Test
    void theBoardShowsABranchItsOwnAndLetsItReconnectOnce() throws Exception {
        Models.deploy(camunda, "patience");
        InstanceId instance = journeys.enter(newCustomer("B001", "001"), "patience", Map.of("how", "none"));
        journeys.enter(newCustomer("B002", "002"), "patience", Map.of("how", "none"));
        due.advance(Duration.ofHours(1));
        BreakpointId id = internal.of(instance).getFirst().id();

        assertThat(get("rm1", "?status=open&journey=patience").body())
                .contains("\"customerNo\":\"B001\"", "\"touchpoint\":\"wait_none\"", "\"kind\":\"abandoned\"")
                .contains("\"status\":\"open\"", "\"total\":1")
                .doesNotContain("B002");
        assertThat(get("cx1", "?status=open").body()).contains("B001", "B002", "\"total\":2");
        assertThat(get("rm1", "?branch=002").statusCode()).isEqualTo(403);
        assertThat(get("rm1", "?status=strange").statusCode()).isEqualTo(422);

        assertThat(post("manager2", id.value()).statusCode()).isEqualTo(404);
        assertThat(post("rm1", 999_999).statusCode()).isEqualTo(404);
        assertThat(post("rm1", 0).statusCode()).isEqualTo(404);
        HttpResponse<String> followed = post("rm1", id.value());
        assertThat(followed.statusCode()).isEqualTo(200);
        assertThat(followed.body()).contains("\"status\":\"reconnecting\"");
        assertThat(post("rm1", id.value()).statusCode()).isEqualTo(409);
        assertThat(get("rm1", "?status=open").body()).contains("reconnecting");
        assertThat(get("rm1", "?status=recovered").body()).contains("\"total\":0");
    }

    private HttpResponse<String> get(String user, String query) throws Exception {
        return send(request(user, "/api/v1/breakpoints" + query).GET().build());
    }

    private HttpResponse<String> post(String user, long id) throws Exception {
        return send(request(user, "/api/v1/breakpoints/" + id + "/reconnect")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    private HttpRequest.Builder request(String user, String path) {
        String basic = Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + basic);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private CustomerId newCustomer(String no, String branch) {
        CustomerDraft draft = new CustomerDraft(
                no, PersonalDetails.NONE, new BranchNo(branch), null, null, null, null, Map.of(), Set.of());
        return customers.save(List.of(draft), "test").ids().get(no);
    }
}
