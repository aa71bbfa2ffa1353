package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A customer of branch 001, and the calls by which the cases of such customers are dealt with. */
abstract class CaseSetUp {

    @LocalServerPort
    private int port;

    @Autowired
    TestCustomers customers;

    @Autowired
    InternalTasks internalTasks;

    @Autowired
    Recovery recovery;

    @Autowired
    CurrentStaff current;

    @Autowired
    StaffDirectory staff;

    @Autowired
    DueWorks due;

    Api api;
    Customer customer;

    @BeforeEach
    void customer() {
        api = new Api(port);
        customer = customers.inBranch("001");
    }

    /** The manager of branch 001 records a complaint. */
    String recorded(String body) {
        Answer opened = api.post("/api/v1/complaints", "manager1", body);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        return opened.json().get("caseNo").asString();
    }

    /** A complaint of the customer, with what else is said of it. */
    String complaint(String more) {
        return recorded("{\"customerNo\":\"" + customer.customerNo() + "\""
                + (more.equals("{}") ? "}" : "," + more.substring(1)));
    }

    String closed(String caseNo) {
        act("manager1", caseNo, "contact", "{}");
        act("manager1", caseNo, "root-cause", "{\"rootCause\":\"waiting\"}");
        act("manager1", caseNo, "remedy", "{\"remedy\":\"Sorry\",\"action\":\"Apologised\"}");
        Answer closed = act("manager1", caseNo, "close", "{}");
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        return caseNo;
    }

    Answer act(String who, String caseNo, String act, String body) {
        return api.post("/api/v1/cases/" + caseNo + "/" + act, who, body);
    }

    JsonNode get(String caseNo) {
        return get("manager1", caseNo).ok();
    }

    Answer get(String who, String caseNo) {
        return api.get("/api/v1/cases/" + caseNo, who);
    }

    RecoveryCase stored(String caseNo) {
        return current.as(staff.find("cx1").orElseThrow(), () -> recovery.get(caseNo));
    }

    List<Task> open(String caseNo) {
        return internalTasks.openOf(Objects.requireNonNull(stored(caseNo).instanceId()));
    }
}
