package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.MessageText;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestGateway;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A journey's own message that promises a link carries one, whether or not anything is late by then. */
abstract class JourneyLinksContract extends BackWorld {

    @Autowired
    private BreakpointsByVisitCode visitCodes;

    @Autowired
    private ResumePages pages;

    @Autowired
    private MessageText texts;

    private Customer customer;
    private InstanceId instance;

    @BeforeEach
    void sent() {
        goTo(clock.instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .with(LocalTime.of(10, 0))
                .toInstant());
        Models.deploy(camunda, "linked");
        customer = customers.inBranch("001");
        instance = journeys.enter(customer.id(), "linked", Map.of());
    }

    @Test
    void theMessageSaysTheLink() {
        String link = link();
        assertThat(link).contains("/r/");
        assertThat(texts.of("open-link", ContactPurpose.SERVICE, "sms", Map.of("link", link), Locale.CHINA))
                .contains(link + " ")
                .doesNotContain("{");
    }

    @Test
    void theLinkShowsWhatIsLeftBeforeAnythingIsLate() {
        ResumePage page = pages.view(token(), Locale.ENGLISH);
        assertThat(page.state()).isEqualTo(ResumePage.State.OPEN);
        assertThat(page.path()).isNotNull();
        assertThat(page.path().left()).extracting(ResumePage.Left::touchpoint).containsExactly("wait_opened");
        assertThat(pages.goOn(token(), Locale.ENGLISH).state()).isEqualTo(ResumePage.State.RESUMED);
        assertThat(pages.view(token(), Locale.ENGLISH).state()).isEqualTo(ResumePage.State.USED);
    }

    @Test
    void onceItIsLateTheLinkLeadsBackToTheBreakpoint() {
        due.advance(Duration.ofHours(1));
        Breakpoint broken = internal.of(instance).getFirst();
        assertThat(as("lobby1", () -> visitCodes.find(code())))
                .extracting(row -> row.breakpoint().id())
                .containsExactly(broken.id());
        assertThat(pages.goOn(token(), Locale.ENGLISH).state()).isEqualTo(ResumePage.State.RESUMED);
        assertThat(steps(broken.id())).contains("RESUMED customer online");
        assertThat(now(broken).status()).isEqualTo(Breakpoint.Status.RECONNECTING);
    }

    @Test
    void whoIsThroughNeedsNoLink() {
        String token = token();
        engine.correlate(Long.toString(instance.value()), "linked.opened", Map.of());
        assertThat(pages.view(token, Locale.ENGLISH).state()).isEqualTo(ResumePage.State.DONE);
    }

    @Test
    void itCountsAsTheHoursLink() {
        due.advance(Duration.ofHours(1).minusMinutes(1));
        assertThat(recent()).isEqualTo(1);
        due.advance(Duration.ofMinutes(1));
        assertThat(recent()).isZero();
    }

    @Autowired
    private RecentLinks recent;

    private int recent() {
        int contacts = recent.contacts(customer.id()).size();
        assertThat(recent.recent(List.of(customer.id()))).hasSize(contacts);
        return contacts;
    }

    private String link() {
        return TestGateway.opened(
                jdbc.queryForObject(
                        "SELECT parameters FROM outbox WHERE customer_id = ?",
                        String.class,
                        customer.id().value()),
                "link");
    }

    private String token() {
        return link().replaceAll(".*/r/", "");
    }

    private String code() {
        return jdbc.queryForObject(
                "SELECT visit_code FROM resume_link WHERE customer_id = ?",
                String.class,
                customer.id().value());
    }
}
