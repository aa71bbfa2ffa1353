package io.journeyloop.studio;

import io.journeyloop.journey.JourneyVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A journey as the studio lists it.
 *
 * @param name what its newest model calls it, or its draft where it has never been live
 * @param live the newest version, null where there is none yet
 * @param open customers on the way, over all versions
 * @param drafts its open drafts, those changed last first
 */
public record JourneyRow(String key, String name, @Nullable JourneyVersion live, long open, List<Draft> drafts) {}
