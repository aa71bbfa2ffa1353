package io.journeyloop.lobby;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a bank sets for its halls.
 *
 * @param bookedBy event types that announce a visit, with the time in the attribute {@code at}
 * @param cancelledBy event types that call it off
 * @param told event types whose attributes say what the customer told online, newest first
 * @param waitsWell so long a customer waits without harm
 * @param waitsTooLong from here on the wait is broken
 * @param codeExpires how long the code on the customer's phone is good
 * @param codes how many codes one customer may ask for while one would be good
 * @param afterClosing so long after the branch has closed who is in its hall may still be served; then the visit is over
 * @param wrongCodes after so many wrong codes within a minute a person has to wait
 */
@ConfigurationProperties("journeyloop.lobby")
public record LobbySettings(
        @DefaultValue({"visit.booked", "appointment.booked"}) List<String> bookedBy,
        @DefaultValue({"visit.cancelled", "appointment.cancelled"}) List<String> cancelledBy,
        @DefaultValue({"application.saved", "application.started", "visit.booked"}) List<String> told,
        @DefaultValue("PT10M") Duration waitsWell,
        @DefaultValue("PT20M") Duration waitsTooLong,
        @DefaultValue("PT5M") Duration codeExpires,
        @DefaultValue("3") int codes,
        @DefaultValue("10") int wrongCodes,
        @DefaultValue("PT30M") Duration afterClosing) {}
