package io.journeyloop.contact;

import io.journeyloop.journey.InstanceId;

/** Sends messages whose script promises a link; whoever keeps the links makes a bean of this. */
public interface LinkedMessages {

    /**
     * Puts the contact before the policy with the customer's own link to go on with that journey instance; nothing keeps the link
     * but the message.
     *
     * @return the contact as recorded
     */
    Contact send(ContactRequest request, InstanceId instanceId);
}
