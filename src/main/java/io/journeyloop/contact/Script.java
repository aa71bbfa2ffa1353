package io.journeyloop.contact;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said to a customer, in one language, and apart from it what only staff read.
 *
 * @param version as its file says; recorded with each contact that used it
 * @param customer what a message says or staff may say, with placeholders in braces; null where nothing is to be said
 * @param staff a hint for whoever speaks with the customer, as Markdown; it never leaves the bank
 * @param optOut whether a message says how to stop further ones even where its purpose would not ask for that
 */
public record Script(String key, String version, @Nullable String customer, @Nullable String staff, boolean optOut) {

    /** The placeholder of the customer's way back into a journey, or to a survey. */
    public static final String LINK = "link";

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]\\w*)}");

    /** The names of what is filled in when it is sent. */
    public Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        if (customer != null) {
            PLACEHOLDER.matcher(customer).results().forEach(found -> names.add(found.group(1)));
        }
        return names;
    }
}
