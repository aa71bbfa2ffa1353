package io.journeyloop.recovery;

import io.journeyloop.common.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a case stands. Closed is not recovered: only the customer's answer to the re-survey says that, and no answer
 * says nothing (unconfirmed).
 */
public enum CaseState {
    OPEN,
    CONTACTED,
    REMEDY,
    CLOSED,
    RECOVERED,
    UNCONFIRMED,
    WITHDRAWN;

    /** Work on the case is still to be done. */
    public static final Set<CaseState> UNDER_WAY = EnumSet.of(OPEN, CONTACTED, REMEDY);

    /** Those as they stand in the database; its statements ask for them here. */
    public static List<String> slugsUnderWay() {
        return UNDER_WAY.stream().map(CaseState::slug).toList();
    }

    /** As it stands in the database and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Message title() {
        return new Message("recovery.state." + slug(), List.of());
    }

    public static CaseState of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }

    public boolean underWay() {
        return UNDER_WAY.contains(this);
    }
}
