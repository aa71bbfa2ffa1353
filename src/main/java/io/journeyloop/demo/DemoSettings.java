package io.journeyloop.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How large the demo world is.
 *
 * @param seed the same seed makes the same people and walks
 * @param prospects customers without an account, who visit a branch one after another
 * @param clients customers with an account
 * @param newClients how many of the clients begin the honeymoon in the first days of the history
 * @param visits visits on a weekday, about; half as many at a weekend
 * @param history how far back the history begins: long enough for a whole honeymoon and its last survey
 */
@ConfigurationProperties("journeyloop.demo")
record DemoSettings(
        @DefaultValue("20260301") long seed,
        @DefaultValue("1500") int prospects,
        @DefaultValue("500") int clients,
        @DefaultValue("160") int newClients,
        @DefaultValue("8") int visits,
        @DefaultValue("P97D") Duration history) {

    int customers() {
        return prospects + clients;
    }
}
