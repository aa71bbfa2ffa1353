package io.journeyloop.staff.security;

import io.journeyloop.staff.persistence.AccountRow;
import io.journeyloop.staff.persistence.StaffMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Finds the account somebody signs in with. Read anew at each sign-in and call, so that a block holds at once. */
class StaffAccounts implements UserDetailsService {

    private final StaffMapper accounts;

    StaffAccounts(StaffMapper accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        @Nullable AccountRow account = accounts.find(username.strip().toLowerCase(Locale.ROOT));
        if (account == null) {
            throw new UsernameNotFoundException("No such account");
        }
        return account.principal();
    }
}
