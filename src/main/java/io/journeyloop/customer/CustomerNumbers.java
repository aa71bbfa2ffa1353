package io.journeyloop.customer;

import java.util.regex.Pattern;

/** What a customer's number may look like: it stands in addresses, so that it holds only what an address carries as it is. */
public final class CustomerNumbers {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,38}[A-Za-z0-9_-])?");

    private CustomerNumbers() {}

    /** 1 to 40 letters A to Z, digits, points, hyphens and underscores, beginning with a letter or digit, with no point at the end. */
    public static boolean wellFormed(String number) {
        return FORM.matcher(number).matches();
    }
}
