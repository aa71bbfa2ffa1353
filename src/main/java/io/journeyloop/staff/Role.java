package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a member of staff is trusted with. Models, files and the API write the {@link #slug}. */
public enum Role {
    TELLER(false),
    LOBBY_MANAGER(false),
    RELATIONSHIP_MANAGER(false),
    BRANCH_MANAGER(false),
    REMOTE_AGENT(true),
    CX_MANAGER(true),
    PROCESS_OWNER(true),
    ADMIN(true);

    private final boolean bankScope;

    Role(boolean bankScope) {
        this.bankScope = bankScope;
    }

    /** Whether this role sees the customers of every branch. */
    public boolean bankScope() {
        return bankScope;
    }

    /** Whether this role has to do with single customers; owners of processes and administrators see figures. */
    public boolean servesCustomers() {
        return this != PROCESS_OWNER && this != ADMIN;
    }

    /** The word of models and of the API, e.g. {@code relationship-manager}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    public Message title() {
        return new Message("staff.role." + slug(), List.of());
    }

    /** The authority that Spring Security knows it by, e.g. {@code ROLE_RELATIONSHIP_MANAGER}. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The role of that slug, if there is one. */
    public static Optional<Role> find(String slug) {
        return Arrays.stream(values()).filter(role -> role.slug().equals(slug)).findFirst();
    }

    /**
     * The role of that slug.
     *
     * @throws Problem (invalid) where there is none
     */
    public static Role of(String slug) {
        return find(slug).orElseThrow(() -> Problem.invalid("role", slug, say("staff.problem.role", slug, slugs())));
    }

    private static List<String> slugs() {
        return Arrays.stream(values()).map(Role::slug).toList();
    }
}
