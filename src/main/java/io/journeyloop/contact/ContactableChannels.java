package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.persistence.WaveMapper.Reachable;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** By which channels there is a way to a customer: a number, the app, a WeCom friend. */
@Component
class ContactableChannels {

    private static final String APP_ACTIVATED = "app.activated";
    private static final String WECOM_ADDED = "wecom.added";
    private static final String EMAIL = "email";

    /** What {@link #isContactable} asks of one customer, for those who ask of many in one statement. */
    static final Reachable REACHABLE = new Reachable(APP_ACTIVATED, WECOM_ADDED, "%\"" + EMAIL + "\":%");

    private final CustomerEvents customerEvents;

    ContactableChannels(CustomerEvents customerEvents) {
        this.customerEvents = customerEvents;
    }

    boolean isContactable(Customer customer, Channel channel, Instant now) {
        return switch (channel) {
            case APP -> customerEvents.happened(customer.id(), APP_ACTIVATED, Instant.EPOCH, now);
            case WECOM -> customerEvents.happened(customer.id(), WECOM_ADDED, Instant.EPOCH, now);
            case EMAIL -> customer.attributes().containsKey(EMAIL);
            case SMS, PHONE -> customer.phone() != null;
            case BRANCH -> true;
            case WEB, ATM -> false;
        };
    }
}
