package io.journeyloop.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param branch the branch's number; null only for people with a bank-wide role
 * @param password in clear, at least {@link StaffDirectory#SHORTEST_PASSWORD} characters; never stored
 */
public record NewStaff(String username, String displayName, @Nullable String branch, Set<Role> roles, String password) {

    @Override
    public String toString() {
        return "NewStaff[" + username + "]";
    }
}
