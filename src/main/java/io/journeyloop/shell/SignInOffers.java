package io.journeyloop.shell;

import java.util.List;

/** Accounts that the sign-in page offers to pick; a bean of it exists in the demo alone. */
public interface SignInOffers {

    /**
     * An account to pick.
     *
     * @param username its sign-in name
     * @param password its password: a demo account has no secret
     * @param roleKey the text key of its role
     * @param branch the branch it works in, empty for the whole bank
     */
    record Offer(String username, String password, String roleKey, String branch) {}

    List<Offer> offers();
}
