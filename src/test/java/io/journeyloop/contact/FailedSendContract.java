package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Consents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Purpose;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A message that reached nobody uses up no cap; all days are counted by hand. */
abstract class FailedSendContract {

    @Autowired
    private Contacts contacts;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Consents consents;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private CustomerId customer;

    @BeforeEach
    void noonOfTheNextDay() {
        Noon.ofTheNextDay(due, clock);
        customer = customers.inBranch("001").id();
    }

    @Test
    void theDaysOnlyContactFailsAndAnotherTakesItsPlaceAtOnce() {
        Contact first = ask(ContactPurpose.MARKETING, Duration.ofDays(3));
        Contact second = ask(ContactPurpose.MARKETING, Duration.ofDays(3));
        assertThat(second).returns(ContactState.WAITING, Contact::state);
        assertThat(second.reason()).isEqualTo(Suppression.FREQUENCY_CAP);

        failed(first);
        due.runAll();
        assertThat(now(second)).isEqualTo(ContactState.SENT);
        assertThat(contacts.find(second.id()).orElseThrow().settledAt()).isEqualTo(clock.instant());
    }

    @Test
    void threeInSevenDaysOfWhichOneFailedLeaveRoomForOne() {
        Contact monday = ask(ContactPurpose.MARKETING, Duration.ofDays(1));
        due.advance(Duration.ofDays(1));
        ask(ContactPurpose.MARKETING, Duration.ofDays(1));
        due.advance(Duration.ofDays(1));
        ask(ContactPurpose.MARKETING, Duration.ofDays(1));
        due.advance(Duration.ofDays(1));
        assertThat(ask(ContactPurpose.MARKETING, Duration.ofHours(2)).processOutcome())
                .isEqualTo("suppressed:frequency-cap");

        failed(monday);
        assertThat(ask(ContactPurpose.MARKETING, Duration.ofHours(2)).state()).isEqualTo(ContactState.SENT);
        assertThat(ask(ContactPurpose.MARKETING, Duration.ofHours(2)).processOutcome())
                .isEqualTo("suppressed:frequency-cap");
    }

    @Test
    void anInvitationThatFailedStartsNoCooldown() {
        Contact asked = ask(ContactPurpose.SURVEY, Duration.ofDays(1));
        assertThat(ask(ContactPurpose.SURVEY, Duration.ofDays(1)).processOutcome())
                .isEqualTo("suppressed:survey-cooldown");
        failed(asked);
        assertThat(ask(ContactPurpose.SURVEY, Duration.ofDays(1)).state()).isEqualTo(ContactState.SENT);
    }

    @Test
    void itIsSentAgainUnderTheSameRules() {
        Contact first = ask(ContactPurpose.MARKETING, Duration.ofDays(3));
        failed(first);
        Contact other = ask(ContactPurpose.MARKETING, Duration.ofHours(2));
        assertThat(other.state()).isEqualTo(ContactState.SENT);
        assertThatThrownBy(() -> resend(first)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(refused.value()).isEqualTo("frequency-cap");
        });
        assertThat(now(first)).isEqualTo(ContactState.FAILED);

        due.advance(Duration.ofDays(1).plusHours(8));
        assertThatThrownBy(() -> resend(first))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.value()).isEqualTo("quiet-hours"));
        due.advance(Duration.ofHours(13));
        resend(first);
        assertThat(contacts.find(first.id()).orElseThrow())
                .returns(ContactState.SENT, Contact::state)
                .returns(clock.instant(), Contact::settledAt);

        failed(first);
        consents.refuse(customer, null, null, "test");
        assertThatThrownBy(() -> resend(first))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.value()).isEqualTo("no-consent"));
        assertThat(consents.allows(customer, Purpose.MARKETING, null)).isFalse();
    }

    private Contact ask(ContactPurpose purpose, Duration window) {
        return contacts.request(
                new ContactRequest(customer, purpose, List.of(Channel.SMS), null, null, window, Map.of(), null));
    }

    private ContactState now(Contact contact) {
        return contacts.find(contact.id()).orElseThrow().state();
    }

    private void failed(Contact contact) {
        asAdmin(() -> outbox.failed(message(contact), "unknown-number"));
    }

    private void resend(Contact contact) {
        asAdmin(() -> outbox.resend(message(contact)));
    }

    private void asAdmin(Runnable deed) {
        staff.as(directory.find("admin").orElseThrow(), () -> {
            deed.run();
            return true;
        });
    }

    private long message(Contact contact) {
        return jdbc.queryForObject(
                "SELECT id FROM outbox WHERE contact_id = ?",
                Long.class,
                contact.id().value());
    }
}
