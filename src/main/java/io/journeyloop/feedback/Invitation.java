package io.journeyloop.feedback;

/**
 * A customer's way to one survey.
 *
 * @param token known to the customer alone; only its hash is stored
 * @param url where the customer answers
 */
public record Invitation(String token, String url) {

    @Override
    public String toString() {
        return "Invitation[…]";
    }
}
