package io.journeyloop.staff.security;

import org.springframework.security.authentication.AccountStatusException;

/** Too many wrong passwords came from here: the next one is looked at after a pause. */
class SignInPaused extends AccountStatusException {

    private final long seconds;

    SignInPaused(long seconds) {
        super("Too many wrong passwords from this address");
        this.seconds = seconds;
    }

    long seconds() {
        return seconds;
    }
}
