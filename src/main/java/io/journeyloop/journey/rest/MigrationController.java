package io.journeyloop.journey.rest;

import io.journeyloop.common.Languages;
import io.journeyloop.common.Texts;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.MigrationResult;
import io.journeyloop.journey.MigrationResult.Moved;
import io.journeyloop.journey.Migrations;
import io.journeyloop.time.BankZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How customers who are under way come to another version of their journey. */
@RestController
@RequestMapping(path = "/api/v1/journeys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Journeys")
class MigrationController {

    /** The call, as documented. */
    @Schema(name = "Migration")
    record Asked(int fromVersion, int toVersion, @Nullable AskedFilter filter, @Nullable Boolean dryRun) {}

    /** The filter, as documented. */
    @Schema(name = "MigrationFilter")
    record AskedFilter(
            @Nullable List<String> customerNos,
            @Nullable String branch,
            @Schema(description = "Id of the touchpoint where they stand now") @Nullable String touchpoint,
            @Schema(description = "A day of the bank, or an instant with offset") @Nullable String enteredFrom,
            @Schema(description = "A day of the bank, included, or an instant with offset") @Nullable String enteredTo,
            @Schema(description = "The next of the answer before") @Nullable Long after,
            @Schema(description = "The first n only, 1 to 1000") @Nullable Integer limit) {}

    /** One journey instance: moved, or refused and why. */
    record InstanceBody(
            @Nullable InstanceId instanceId, @Nullable String customerNo, String result, @Nullable String reason) {}

    /** What became of all. */
    record ResultBody(
            String journey,
            int fromVersion,
            int toVersion,
            boolean dryRun,
            long matching,
            long moved,
            long refused,
            long left,
            @Nullable InstanceId next,
            List<InstanceBody> instances) {}

    private final Migrations migrations;
    private final Texts texts;
    private final BankZone zone;

    MigrationController(Migrations migrations, Texts texts, BankZone zone) {
        this.migrations = migrations;
        this.texts = texts;
        this.zone = zone;
    }

    @PostMapping("/{key}/migrations")
    @Operation(
            summary = "Moves customers who are under way to another version",
            description =
                    "Each is moved wholly or not at all, and the answer says of each whether and, if not, why. At "
                            + "most 1000 an answer, the oldest first: left is how many the filter chose besides, next is the "
                            + "filter's after for them. With dryRun nothing changes and moved means would move. What was "
                            + "counted before stays with the old version.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Asked.class)))
    ResultBody migrate(@PathVariable String key, @RequestBody Map<String, Object> body, Locale locale) {
        MigrationBody asked = MigrationBody.atOnce(body, zone);
        MigrationResult result = migrations.migrate(
                key, asked.version("fromVersion"), asked.version("toVersion"), asked.filter(), asked.dryRun());
        Locale reader = Languages.closest(locale);
        return new ResultBody(
                result.key(),
                result.fromVersion(),
                result.toVersion(),
                result.dryRun(),
                result.matching(),
                result.moved(),
                result.refused(),
                result.left(),
                result.next(),
                result.instances().stream().map(one -> body(one, reader)).toList());
    }

    private InstanceBody body(Moved one, Locale reader) {
        return new InstanceBody(
                one.instanceId(),
                one.customerNo(),
                one.moved() ? "moved" : "refused",
                one.reason() == null ? null : texts.get(one.reason(), reader));
    }
}
