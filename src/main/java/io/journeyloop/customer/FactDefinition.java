package io.journeyloop.customer;

import org.jspecify.annotations.Nullable;

/**
 * What the bank says of a fact that files bring.
 *
 * @param key the file's column
 * @param label what screens call it; null for the key
 * @param sensitive whether it is shown masked
 */
public record FactDefinition(String key, @Nullable String label, boolean sensitive, KnownFrom knownFrom) {

    /** Of a fact that nobody has spoken of. */
    static FactDefinition unspoken(String key) {
        return new FactDefinition(key, null, true, KnownFrom.ALWAYS);
    }
}
