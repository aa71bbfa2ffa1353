package io.journeyloop.intake;

import io.journeyloop.time.Moments;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * @param branch where lines name none: this one; null for the importing person's own, or the head office
 * @param fileName to name the list by; null where unknown
 * @param reader in whose language the reasons are
 * @param decimal the decimal sign of its amounts; null to find it by the column
 * @param dates whether {@code 01/02/2026} has the day or the month first; null to find it by the column
 */
public record ImportOptions(
        @Nullable String branch,
        @Nullable String fileName,
        Locale reader,
        @Nullable DecimalSign decimal,
        Moments.@Nullable Order dates) {}
