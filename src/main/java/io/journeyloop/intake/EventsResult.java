package io.journeyloop.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of events: every one was accepted, known already, or rejected.
 *
 * @param kept those among the accepted whose customer number nobody has yet; they wait for it
 */
public record EventsResult(int accepted, int duplicates, int kept, List<Rejected> rejected) {

    /**
     * Why one was not taken.
     *
     * @param id the sender's; null where it had none
     * @param index its place among those sent, from 0
     */
    public record Rejected(@Nullable String id, int index, String reason) {}
}
