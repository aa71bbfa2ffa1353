package io.journeyloop.lobby;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a hall stands.
 *
 * @param here how many are in the hall
 * @param expected how many are still expected today, those whose time has passed included
 * @param medianWait median time from arrival until somebody first attends, of those who arrived today; who still waits,
 *     or left unattended, counts as censored (Kaplan and Meier); null while fewer than half were attended to
 * @param n how many arrived today
 */
public record HallFigures(int here, int expected, @Nullable Duration medianWait, int n) {}
