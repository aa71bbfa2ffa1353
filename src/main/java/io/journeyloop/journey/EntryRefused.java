package io.journeyloop.journey;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.util.Map;

/**
 * The re-entry rule says no. Nothing has been written by then, so whoever asked within a transaction of its own, as a
 * building block does, may go on with it.
 */
public final class EntryRefused extends Problem {

    private static final long serialVersionUID = 1;

    EntryRefused(String rule, Message said) {
        super(Kind.CONFLICT, "reentry", rule, said, Map.of("rule", rule));
    }
}
