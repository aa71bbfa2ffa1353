package io.journeyloop.journey.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.Entrances;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.Launch;
import io.journeyloop.journey.LaunchId;
import io.journeyloop.journey.LaunchRequest;
import io.journeyloop.journey.Launches;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.CurrentStaff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Journeys, their versions and models, and how customers enter them. */
@RestController
@RequestMapping(path = "/api/v1/journeys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Journeys")
class JourneyController {

    /** A deployed journey. */
    record JourneyBody(
            String key,
            String name,
            int version,
            @Nullable String goal,
            String reentry,
            List<JourneyMap.Stage> stages,
            int touchpoints) {}

    /** One version of a journey. */
    record VersionBody(
            String key, String name, int version, Instant deployedAt, String deployedBy, long open, long total) {}

    /** Who enters, with what the model may read. */
    record EntryBody(@Nullable String customerNo, @Nullable Map<String, Object> context) {}

    /** One journey instance. */
    record InstanceBody(
            InstanceId instanceId,
            String journey,
            int version,
            @Nullable String customerNo,
            String state,
            Instant enteredAt) {}

    /** What a launch answers at once. */
    record LaunchAccepted(LaunchId launchId) {}

    /** What a rehearsed launch answers. */
    record DryRunBody(int total, int entered, Map<String, Integer> refused) {}

    private final JourneyModels models;
    private final Journeys journeys;
    private final Entrances entrances;
    private final Launches launches;
    private final Customers customers;
    private final CurrentStaff staff;
    private final Labels labels;

    JourneyController(
            JourneyModels models,
            Journeys journeys,
            Entrances entrances,
            Launches launches,
            Customers customers,
            CurrentStaff staff,
            Labels labels) {
        this.models = models;
        this.journeys = journeys;
        this.entrances = entrances;
        this.launches = launches;
        this.customers = customers;
        this.staff = staff;
        this.labels = labels;
    }

    @GetMapping
    @Operation(summary = "The journeys that are deployed, each in its newest version")
    List<JourneyBody> all(Locale locale) {
        return models.latest().stream().map(map -> body(map, locale)).toList();
    }

    @GetMapping("/{key}")
    @Operation(summary = "One journey")
    JourneyBody one(@PathVariable String key, Locale locale) {
        return body(models.latestMap(key), locale);
    }

    @GetMapping("/{key}/versions")
    @Operation(summary = "All versions, newest first, with their journey instances")
    List<VersionBody> versions(@PathVariable String key, Locale locale) {
        Map<VersionId, Journeys.Count> counts = journeys.countByVersion(key);
        return models.versions(key).stream()
                .map(version -> body(version, counts.getOrDefault(version.id(), new Journeys.Count(0, 0)), locale))
                .toList();
    }

    @GetMapping(path = "/{key}/bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(summary = "The BPMN as deployed")
    String bpmn(@PathVariable String key, @RequestParam(required = false) @Nullable Integer version) {
        return models.bpmn(key, version);
    }

    @PostMapping("/{key}/instances")
    @Operation(
            summary = "One customer enters",
            description =
                    "409 names the re-entry rule that forbids it, 422 the entry of the context that the journey doesn’t know.")
    ResponseEntity<InstanceBody> enter(@PathVariable String key, @RequestBody EntryBody body) {
        if (body.customerNo() == null || body.customerNo().isBlank()) {
            throw Problem.invalid("customerNo", null, say("journey.problem.no-customer"));
        }
        entrances.requireStaff(key);
        Customer customer = staff.seen(
                customers.find(body.customerNo()).orElse(null),
                Customer::branchNo,
                () -> Problem.notFound(
                        "customerNo", String.valueOf(body.customerNo()), say("journey.problem.customer")));
        Map<String, Object> context = body.context() == null ? Map.of() : body.context();
        JourneyInstance entered =
                journeys.find(entrances.byStaff(customer.id(), key, context)).orElseThrow();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new InstanceBody(
                        entered.id(),
                        key,
                        models.version(entered.versionId()).version(),
                        customer.customerNo(),
                        entered.state().name().toLowerCase(Locale.ROOT),
                        entered.enteredAt()));
    }

    @PostMapping("/{key}/launches")
    @Operation(summary = "Many customers enter in the background", description = "With dryRun nobody enters.")
    ResponseEntity<Object> launch(@PathVariable String key, @RequestBody LaunchRequest request) {
        if (Boolean.TRUE.equals(request.dryRun())) {
            Launch rehearsed = launches.dryRun(key, request);
            return ResponseEntity.ok(new DryRunBody(rehearsed.total(), rehearsed.entered(), rehearsed.refused()));
        }
        return ResponseEntity.accepted()
                .body(new LaunchAccepted(launches.launch(key, request).id()));
    }

    private JourneyBody body(JourneyMap map, Locale locale) {
        return new JourneyBody(
                map.key(),
                labels.journey(map.key(), locale, map.name()),
                map.version(),
                map.goal(),
                map.reentry(),
                map.stages().stream()
                        .map(stage -> new JourneyMap.Stage(
                                stage.id(), labels.stage(map.key(), stage.id(), locale, stage.name())))
                        .toList(),
                map.touchpoints().size());
    }

    private VersionBody body(JourneyVersion version, Journeys.Count count, Locale locale) {
        String name = models.element(version.definitionId(), version.key()).name();
        return new VersionBody(
                version.key(),
                labels.journey(version.key(), locale, name),
                version.version(),
                version.deployedAt(),
                version.deployedBy(),
                count.open(),
                count.total());
    }
}
