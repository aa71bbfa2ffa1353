package io.journeyloop.customer;

/**
 * A customer's fact as somebody may see it.
 *
 * @param key the file's column
 * @param label what screens call it
 * @param value masked where the fact is sensitive and nobody gave a reason to see it
 */
public record ShownFact(String key, String label, String value) {

    /** A value may be personal. */
    @Override
    public String toString() {
        return "ShownFact[" + key + "]";
    }
}
