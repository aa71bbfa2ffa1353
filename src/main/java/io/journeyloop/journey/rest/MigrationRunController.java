package io.journeyloop.journey.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.common.Languages;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Texts;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationItems;
import io.journeyloop.journey.MigrationRefusal;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.MigrationRuns;
import io.journeyloop.journey.MigrationTexts;
import io.journeyloop.time.BankZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Migrations of any number of customers in the background: begin, watch, halt, read the results. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Journeys")
class MigrationRunController {

    /** The call, as documented. */
    @Schema(name = "MigrationRun")
    record Asked(
            int fromVersion,
            int toVersion,
            @Nullable AskedFilter filter,
            @Schema(description = "The first n only") @Nullable Integer pilot,
            @Schema(description = "Only find out who can move") @Nullable Boolean dryRun) {}

    /** The filter, as documented. */
    @Schema(name = "MigrationRunFilter")
    record AskedFilter(
            @Nullable List<String> customerNos,
            @Nullable String branch,
            @Schema(description = "Id of the touchpoint where they stand now") @Nullable String touchpoint,
            @Schema(description = "A day of the bank, or an instant with offset") @Nullable String enteredFrom,
            @Schema(description = "A day of the bank, included, or an instant with offset") @Nullable
                    String enteredTo) {}

    /** Why some stay, and how many. */
    record ReasonBody(String reason, String sentence, List<String> elements, int n) {}

    /** How many are to move, and what became of them. */
    record Numbers(int total, int moved, int refused, int waiting) {}

    /** How far a run is. */
    record RunBody(
            long runId,
            String journey,
            int fromVersion,
            int toVersion,
            boolean dryRun,
            @Nullable Integer pilot,
            String state,
            @JsonUnwrapped Numbers numbers,
            String requestedBy,
            Instant createdAt,
            @Nullable Instant finishedAt,
            List<ReasonBody> reasons) {}

    /** One journey instance of a run; {@code id} is the next call's {@code after}. */
    record ItemBody(
            long id,
            @Nullable InstanceId instanceId,
            @Nullable String customerNo,
            String result,
            @Nullable String reason) {}

    private static final int PAGE = 50;

    private final MigrationRuns runs;
    private final MigrationItems items;
    private final MigrationTexts words;
    private final JourneyModels models;
    private final Texts texts;
    private final BankZone zone;

    MigrationRunController(
            MigrationRuns runs,
            MigrationItems items,
            MigrationTexts words,
            JourneyModels models,
            Texts texts,
            BankZone zone) {
        this.runs = runs;
        this.items = items;
        this.words = words;
        this.models = models;
        this.texts = texts;
        this.zone = zone;
    }

    @PostMapping("/journeys/{key}/migration-runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Moves any number of customers to another version in the background",
            description = "With dryRun nobody moves and moved means can move.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = Asked.class)))
    RunBody begin(@PathVariable String key, @RequestBody Map<String, Object> body) {
        return body(runs.begin(key, MigrationBody.inBackground(body, zone)), List.of());
    }

    @GetMapping("/journeys/{key}/migration-runs")
    @Operation(summary = "A journey's migrations, the newest first; without their reasons")
    Paged<RunBody> history(@PathVariable String key, @RequestParam(defaultValue = "0") int page) {
        models.latestMap(key);
        return runs.history(key, page, PAGE).map(run -> body(run, List.of()));
    }

    @GetMapping("/migration-runs/{id}")
    @Operation(summary = "How far a migration is, and why some stay")
    RunBody one(@PathVariable long id, Locale locale) {
        MigrationRun run = runs.get(id);
        Locale reader = Languages.closest(locale);
        return body(
                run,
                items.reasons(id).stream()
                        .map(one -> new ReasonBody(
                                one.refusal().reason().slug(),
                                sentence(run, one.refusal(), reader),
                                one.refusal().elements(),
                                one.n()))
                        .toList());
    }

    @GetMapping("/migration-runs/{id}/items")
    @Operation(summary = "What became of each, 1000 an answer at most; read on with after")
    List<ItemBody> items(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int size,
            Locale locale) {
        MigrationRun run = runs.get(id);
        Locale reader = Languages.closest(locale);
        return items.after(id, null, null, after, size).stream()
                .map(one -> item(run, one, reader))
                .toList();
    }

    @PostMapping("/migration-runs/{id}/pause")
    @Operation(summary = "Halts a migration")
    RunBody pause(@PathVariable long id) {
        return body(runs.pause(id), List.of());
    }

    @PostMapping("/migration-runs/{id}/resume")
    @Operation(summary = "Lets a paused migration go on")
    RunBody resume(@PathVariable long id) {
        return body(runs.resume(id), List.of());
    }

    @PostMapping("/migration-runs/{id}/stop")
    @Operation(summary = "Ends a migration; whoever has moved stays moved")
    RunBody stop(@PathVariable long id) {
        return body(runs.stop(id), List.of());
    }

    private ItemBody item(MigrationRun run, MigrationItem one, Locale reader) {
        return new ItemBody(
                one.id(),
                one.instanceId(),
                one.customerNo(),
                one.state().name().toLowerCase(Locale.ROOT),
                one.refusal() == null ? null : sentence(run, one.refusal(), reader));
    }

    private String sentence(MigrationRun run, MigrationRefusal refusal, Locale reader) {
        return texts.get(words.of(refusal, run, reader), reader);
    }

    private static RunBody body(MigrationRun run, List<ReasonBody> reasons) {
        return new RunBody(
                run.id(),
                run.journey(),
                run.request().fromVersion(),
                run.request().toVersion(),
                run.rehearsal(),
                run.request().pilot(),
                run.state().slug(),
                new Numbers(run.total(), run.moved(), run.refused(), run.waiting()),
                run.requestedBy(),
                run.createdAt(),
                run.finishedAt(),
                reasons);
    }
}
