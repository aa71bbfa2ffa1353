package io.journeyloop.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param branch where lines name none: this one; null for the importing person's own, or the head office
 * @param fileName to name the list by; null where unknown
 * @param reader in whose language the reasons are
 */
public record ImportOptions(@Nullable String branch, @Nullable String fileName, Locale reader) {}
