package io.journeyloop.shell;

import io.journeyloop.staff.StaffMember;
import java.util.List;

/** Accounts that the sign-in page offers to pick; a bean of it exists in the demo alone. */
public interface SignInOffers {

    /**
     * An account to pick.
     *
     * @param member whose it is
     * @param password its password: a demo account has no secret
     */
    record Offer(StaffMember member, String password) {}

    List<Offer> offers();
}
