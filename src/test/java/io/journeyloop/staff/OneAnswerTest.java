package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody learns from a refusal whether a number of another branch is in use. */
@FullStack
class OneAnswerTest {

    private static final String UNUSED = "Z-NOBODY";

    @Autowired
    private TestCustomers customers;

    @LocalServerPort
    private int port;

    private Api api;
    private Customer theirs;

    @BeforeEach
    void aCustomerOfBranch002() {
        api = new Api(port);
        theirs = customers.inBranch("002");
    }

    @Test
    void lookingUpACustomerOfAnotherBranchIsLikeLookingUpNobody() {
        String path = "/api/v1/customers/";
        alike(api.get(path + theirs.customerNo(), "teller1"), api.get(path + UNUSED, "teller1"));
    }

    @Test
    void soIsEveryCallThatNamesOne() {
        for (String path :
                List.of("/api/v1/journeys/honeymoon/instances", "/api/v1/surveys/first-visit-nps/invitations")) {
            alike(
                    api.post(path, "teller1", "{\"customerNo\":\"" + theirs.customerNo() + "\"}"),
                    api.post(path, "teller1", "{\"customerNo\":\"" + UNUSED + "\"}"));
        }
    }

    private void alike(Api.Answer another, Api.Answer nobody) {
        assertThat(another.status()).isEqualTo(404);
        assertThat(another.body().replace(theirs.customerNo(), "#"))
                .isEqualTo(nobody.body().replace(UNUSED, "#"));
        assertThat(another.body().replace(theirs.customerNo(), "#")).doesNotContain("002");
    }
}
