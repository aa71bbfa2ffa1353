package io.journeyloop.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first account of an installation that has none: {@code admin}, with the password of the environment
 * variable {@code JOURNEYLOOP_ADMIN_PASSWORD} (or the option {@code --journeyloop.admin-password}). Once there is an
 * account, that setting does nothing.
 */
@Component
@Profile("!demo")
class FirstAccount {

    private static final Logger log = LoggerFactory.getLogger(FirstAccount.class);

    private final StaffDirectory directory;
    private final @Nullable String password;

    FirstAccount(StaffDirectory directory, @Value("${journeyloop.admin-password:#{null}}") @Nullable String password) {
        this.directory = directory;
        this.password = password;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void make() {
        if (!directory.isEmpty()) {
            return;
        }
        if (password == null || password.isBlank()) {
            log.warn("There is no account yet, so nobody can sign in. Start once with the environment variable"
                    + " JOURNEYLOOP_ADMIN_PASSWORD set (10 to 64 characters): it makes the account \"admin\", which"
                    + " adds branches and people (POST /api/v1/branches, POST /api/v1/staff).");
            return;
        }
        try {
            directory.create(new NewStaff("admin", "Administrator", null, Set.of(Role.ADMIN), password));
            log.info("Made the first account \"admin\". Take JOURNEYLOOP_ADMIN_PASSWORD out of the environment now.");
        } catch (DuplicateKeyException other) {
            log.info("Another node made the first account \"admin\" at the same moment.");
        }
    }
}
