package io.journeyloop.contact;

import io.journeyloop.common.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * May this customer be contacted, how and when?
 *
 * @param channels those the model allows, in its order
 * @param zone where the customer is: the zone of the branch
 * @param windowEnd last instant at which the contact still makes sense
 * @param consent whether the customer agrees to the purpose at all
 * @param paused whether another journey of the customer's pauses this one
 * @param tooRisky whether the offer is above the customer's risk rating
 */
public record ContactQuestion(
        ContactPurpose purpose,
        List<Standing> channels,
        ZoneId zone,
        Instant windowEnd,
        boolean consent,
        boolean paused,
        boolean tooRisky) {

    /**
     * How the customer stands to one channel.
     *
     * @param contactable whether there is a way to the customer by it (a number, the app, a WeCom friend)
     * @param allowed whether the customer hasn't closed it for the purpose
     */
    public record Standing(Channel channel, boolean contactable, boolean allowed) {

        boolean usable() {
            return contactable && allowed;
        }
    }
}
