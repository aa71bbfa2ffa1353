package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.TestGateway;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The follow-up by message: each end, each timer, each refusal of the shipped model. */
abstract class ReconnectContract extends BackWorld {

    @Autowired
    private ResumePages pages;

    @Autowired
    private ResumeLinks links;

    /** Each test begins at ten in the morning, when messages may go out. */
    @BeforeEach
    void morning() {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of("Asia/Shanghai"));
        goTo(now.plusDays(1).with(LocalTime.of(10, 0)).toInstant());
    }

    @Test
    void theLinkGoesOutOnceAndAnswersEndTheWaiting() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        assertThat(broken.status()).isEqualTo(Status.RECONNECTING);
        assertThat(elements(broken.instanceId())).contains("wait_answer", "wait_message");
        String token = token(broken);
        assertThat(pages.goOn(token, Locale.ENGLISH).state()).isEqualTo(ResumePage.State.RESUMED);
        assertThat(elements(broken.instanceId())).contains("timer_going_on").doesNotContain("wait_answer");
        assertThat(now(broken).status()).isEqualTo(Status.RECONNECTING);
        assertThat(steps(broken.id()))
                .containsExactly(
                        "DETECTED system app", "RECONNECTING system -", "LINK system sms", "RESUMED customer online");
        pass(broken.instanceId());
        assertThat(steps(broken.id())).endsWith("RECOVERED customer online");
    }

    @Test
    void aColleagueWhoGoesOnIsAnAnswerToo() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        as("lobby1", () -> actions.resume(broken.id(), ReturnChannel.BRANCH));
        assertThat(elements(broken.instanceId())).contains("timer_going_on").doesNotContain("wait_answer");
    }

    @Test
    void whoGoesOnAndStopsAgainIsCalled() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        pages.goOn(token(broken), Locale.ENGLISH);
        due.advance(Duration.ofHours(23));
        assertThat(elements(broken.instanceId())).contains("timer_going_on");
        due.advance(Duration.ofHours(1));
        assertThat(elements(broken.instanceId())).contains("task_call_back");
    }

    @Test
    void whoGoesOnAndComesBackIsLeftAlone() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        pages.goOn(token(broken), Locale.ENGLISH);
        pass(broken.instanceId());
        assertThat(elements(broken.instanceId())).containsExactly("wait_end");
    }

    @Test
    void noAnswerForADayBecomesACall() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        due.advance(Duration.ofHours(23));
        assertThat(elements(broken.instanceId())).contains("wait_answer");
        due.advance(Duration.ofHours(1));
        assertThat(elements(broken.instanceId())).contains("task_call_back").doesNotContain("wait_answer");
        call(broken, "no-answer");
        assertThat(elements(broken.instanceId())).contains("timer_call_again");
        due.advance(Duration.ofDays(1));
        assertThat(elements(broken.instanceId())).contains("task_call_back");
        call(broken, "refused");
        assertThat(elements(broken.instanceId())).containsExactly("wait_message");
    }

    @Test
    void whoCantBeReachedByMessageIsCalledAtOnce() {
        Customer customer = customers.inBranch("001");
        jdbc.update(
                "UPDATE customer SET phone = NULL WHERE id = ?", customer.id().value());
        Breakpoint broken = broken(customer, "message");
        assertThat(elements(broken.instanceId())).contains("task_call_back").doesNotContain("wait_answer");
        assertThat(steps(broken.id())).contains("LINK system -");
        assertThat(linksOf(broken)).isZero();
    }

    @Test
    void twoWeeksEndTheFollowUp() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        due.advance(Duration.ofDays(14));
        assertThat(elements(broken.instanceId())).containsExactly("wait_message");
        assertThat(now(broken).status()).isEqualTo(Status.RECONNECTING);
    }

    @Test
    void comingBackEndsTheFollowUp() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        pass(broken.instanceId());
        assertThat(elements(broken.instanceId())).containsExactly("wait_end");
        assertThat(pages.view(token(broken), Locale.ENGLISH).state()).isEqualTo(ResumePage.State.DONE);
    }

    /** At 19:30 a customer is waited for; at 20:30 it is too late for a message, and an exit takes the waiting one back. */
    @Test
    void aLinkWaitsForItsLawfulMinuteAndGoesWithTheJourney() {
        due.advance(Duration.ofMinutes(570));
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        Breakpoint leaver = broken(customers.inBranch("001"), "message");
        assertThat(elements(broken.instanceId())).contains("task_send_link");
        assertThat(as("rm1", () -> breakpoints.life(broken.id())).hold())
                .returns(Hold.Reason.QUIET_HOURS, Hold::because);
        journeys.exit(leaver.instanceId(), "test");
        assertThat(jdbc.queryForList(
                        "SELECT state FROM contact WHERE instance_id = ?",
                        String.class,
                        leaver.instanceId().value()))
                .containsExactly("CANCELLED");
        due.advance(Duration.ofHours(13));
        assertThat(elements(broken.instanceId())).contains("wait_answer");
        assertThat(as("rm1", () -> breakpoints.life(broken.id())).hold()).isNull();
    }

    @Test
    void aLinkSentByHandBecomesACallTooWhereNobodyAnswers() {
        InstanceId instance = waiting(customers.inBranch("001"), "branch");
        due.advance(Duration.ofDays(1));
        Breakpoint broken = internal.of(instance).getFirst();
        assertThat(broken.status()).isEqualTo(Status.OPEN);
        LinkSent sent = as("lobby1", () -> links.send(broken.id()));
        assertThat(sent).returns("sent", LinkSent::outcome).returns("sms", LinkSent::channel);
        assertThat(Duration.between(clock.instant(), sent.expiresAt())).isEqualTo(Duration.ofDays(7));
        assertThat(elements(instance)).contains("wait_answer");
        assertThat(steps(broken.id()))
                .containsExactly("DETECTED system branch", "LINK lobby1 sms", "RECONNECTING lobby1 sms");
        due.advance(Duration.ofDays(1));
        assertThat(elements(instance)).contains("task_call_back");
    }

    @Test
    void noLinkGoesToACustomerWhomNobodyKnows() {
        InstanceId instance = journeys.enter(null, "back", Map.of("how", "message"));
        due.advance(Duration.ofHours(1));
        BreakpointId id = internal.of(instance).getFirst().id();
        assertThatThrownBy(() -> as("cx1", () -> links.send(id)))
                .satisfies(refused -> assertThat(((Problem) refused).field()).isEqualTo("customer"));
    }

    private void call(Breakpoint broken, String outcome) {
        Task call = internalTasks.openOf(broken.instanceId()).getFirst();
        assertThat(call.element()).isEqualTo("task_call_back");
        as("rm1", () -> worklist.complete(call.id(), outcome, Map.of()));
    }

    private String token(Breakpoint broken) {
        List<String> sent = jdbc.queryForList(
                "SELECT o.parameters FROM outbox o JOIN contact c ON c.id = o.contact_id WHERE c.instance_id = ?",
                String.class,
                broken.instanceId().value());
        assertThat(sent).hasSize(1);
        return TestGateway.opened(sent.getFirst(), "link").replaceAll(".*/r/([A-Za-z0-9_-]+).*", "$1");
    }

    private int linksOf(Breakpoint broken) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM resume_link WHERE breakpoint_id = ?",
                Integer.class,
                broken.id().value());
    }
}
