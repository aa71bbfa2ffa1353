package io.journeyloop.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.Api;
import io.journeyloop.support.RealData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the complaints' import promises to another system, on whichever database. */
abstract class ComplaintImportContract {

    private static final String CFPB_MAP = "?map="
            + Api.encoded("Complaint ID:complaintNo,Date received:receivedAt,Product:product,Issue:issue,"
                    + "Consumer complaint narrative:narrative,State:branch,Submitted via:channel");

    @LocalServerPort
    private int port;

    private Api api = new Api(0);

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    /** Of the same form as the public file: narratives over several lines, with quotes and commas in them. */
    @Test
    void aFileInARegulatorsFormLoadsUnchangedAndOnce() throws Exception {
        String lines = IntStream.range(0, 60)
                .mapToObj(i -> "2026-01-%02d,Checking account,,\"Fees, charges\",,".formatted(1 + i % 28)
                        + (i % 3 == 0 ? "" : "\"They said \"\"never\"\", and then\n\nthey charged me.\"")
                        + ",,A bank,NJ,070XX,,Consent provided,Web,2026-02-01,Closed with explanation,Yes,N/A,F-" + i)
                .collect(Collectors.joining("\n"));
        byte[] file = ("Date received,Product,Sub-product,Issue,Sub-issue,Consumer complaint narrative,"
                        + "Company public response,Company,State,ZIP code,Tags,Consumer consent provided?,Submitted via,"
                        + "Date sent to company,Company response to consumer,Timely response?,Consumer disputed?,Complaint ID\n"
                        + lines + "\n")
                .getBytes(StandardCharsets.UTF_8);
        JsonNode first = api.upload("/api/v1/complaints:import" + CFPB_MAP, "cx1", "text/csv", file)
                .json();
        assertThat(first.path("read").asInt()).as(first.toString()).isEqualTo(60);
        assertThat(first.path("created").asInt()).as(first.toString()).isEqualTo(60);
        JsonNode again = api.upload("/api/v1/complaints:import" + CFPB_MAP, "cx1", "text/csv", file)
                .json();
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("duplicates").asInt()).isEqualTo(60);
    }

    @Test
    @Tag(RealData.TAG)
    void aRegulatorsFileLoadsUnchangedAndOnce() throws Exception {
        byte[] file = Files.readAllBytes(RealData.file("complaints.csv"));
        JsonNode first = api.upload("/api/v1/complaints:import" + CFPB_MAP, "cx1", "text/csv", file)
                .json();
        assertThat(first.path("read").asInt()).as(first.toString()).isEqualTo(271);
        assertThat(first.path("created").asInt()).as(first.toString()).isEqualTo(271);
        assertThat(first.path("rejected").size()).isZero();
        JsonNode again = api.upload("/api/v1/complaints:import" + CFPB_MAP, "cx1", "text/csv", file)
                .json();
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("duplicates").asInt()).isEqualTo(271);
    }

    @Test
    void whatTheBankCantMatchIsKeptAndGoesToTheHeadOffice() throws Exception {
        api.importCustomers("?branch=002", "cx1", "customerNo\nX1\n");
        JsonNode answer = send("complaintNo,receivedAt,issue,branch,customerNo\n"
                + "k-1,2026-02-20,fees,NOWHERE,\n"
                + "k-2,2026-02-20,fees,,GHOST\n"
                + "k-3,2026-02-20,fees,001,\n"
                + "k-4,2026-02-20,fees,,X1\n"
                + "k-5,,fees,001,\n"
                + "k-6,2026-02-31,fees,001,\n");
        assertThat(answer.path("created").asInt()).as(answer.toString()).isEqualTo(4);
        assertThat(answer.path("rejected").valueStream().map(one -> one.path("line")
                        .asInt()))
                .containsExactly(6, 7);
        assertThat(caseOf("000").toString()).contains("NOWHERE").contains("GHOST");
        assertThat(api.get("/api/v1/cases?branch=002", "cx1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.get("/api/v1/cases?branch=001", "cx1")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aFileWithoutADayOfReceiptIsRefused() throws Exception {
        Api.Answer refused = api.upload(
                "/api/v1/complaints:import", "cx1", "text/csv", "issue\nfees\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("value").asString()).isEqualTo("receivedAt");
        assertThat(api.upload("/api/v1/complaints:import", "rm1", "text/csv", new byte[0])
                        .status())
                .isEqualTo(403);
    }

    /** All logs of the head office's cases without a product, those of this test. */
    private StringBuilder caseOf(String branch) throws Exception {
        StringBuilder logs = new StringBuilder();
        for (JsonNode row : api.get("/api/v1/cases?size=500&sort=-openedAt&branch=" + branch, "cx1")
                .json()
                .path("rows")) {
            if ("fees".equals(row.path("issue").asString(""))) {
                logs.append(api.get("/api/v1/cases/" + row.path("caseNo").asString(), "cx1")
                        .json());
            }
        }
        return logs;
    }

    private JsonNode send(String text) throws Exception {
        return api.upload("/api/v1/complaints:import", "cx1", "text/csv", text.getBytes(StandardCharsets.UTF_8))
                .json();
    }
}
