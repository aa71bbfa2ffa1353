package io.journeyloop.feedback;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactPauses;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactRequest;
import io.journeyloop.contact.ContactState;
import io.journeyloop.contact.Contacts;
import io.journeyloop.contact.MessageText;
import io.journeyloop.contact.Script;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.time.BankZone;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings an invitation to the customer through the contact policy. */
@Component
class InvitationDelivery {

    private static final List<Channel> CHANNELS = List.of(Channel.APP, Channel.WECOM, Channel.SMS);

    private final Contacts contacts;
    private final BankZone zone;
    private final ObjectProvider<ContactPauses> pauses;

    InvitationDelivery(Contacts contacts, BankZone zone, ObjectProvider<ContactPauses> pauses) {
        this.pauses = pauses;
        this.contacts = contacts;
        this.zone = zone;
    }

    /** Whether an open matter of the customer comes before a question of the bank's. */
    boolean isPaused(@Nullable CustomerId customerId) {
        return customerId != null && pauses.stream().anyMatch(one -> one.pauses(customerId, ContactPurpose.SURVEY));
    }

    /**
     * Hands the invitation over; it may wait for its lawful minute. A survey that the customer was promised (no
     * cool-down) is service, any other is research.
     *
     * @return why it will never be delivered, or null where it is or will be
     */
    @Nullable
    String deliver(SurveyAsk ask, SurveyDefinition survey, Invitation invitation) {
        Contact contact = contacts.request(ContactRequest.message(
                ask.customerId(),
                survey.coolDown().isPositive() ? ContactPurpose.SURVEY : ContactPurpose.SERVICE,
                CHANNELS,
                survey.invitation(),
                parameters(ask, invitation),
                ask.instanceId(),
                ask.touchpoint()));
        return contact.state() == ContactState.SUPPRESSED && contact.reason() != null
                ? contact.reason().slug()
                : null;
    }

    private Map<String, String> parameters(SurveyAsk ask, Invitation invitation) {
        SurveyAsk.Visit visit = ask.visit();
        return visit == null
                ? Map.of(Script.LINK, invitation.url())
                : Map.of(
                        Script.LINK,
                        invitation.url(),
                        MessageText.DATE,
                        visit.at().atZone(zone.zone()).toLocalDate().toString(),
                        MessageText.BRANCH,
                        visit.branchNo().value());
    }
}
