package io.journeyloop.journey.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.journey.DeployResult;
import io.journeyloop.journey.DeployResult.Deployed;
import io.journeyloop.journey.DeployResult.Held;
import io.journeyloop.journey.Deployments;
import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** How a model comes to the engine. */
@RestController
@RequestMapping(path = "/api/v1/journeys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Journeys")
class DeploymentController {

    /** A finding in the reader's language. */
    record FindingBody(String element, String severity, String rule, String message, String next) {}

    /** What was deployed. */
    record DeployedBody(String key, int version, boolean changed, List<FindingBody> findings) {}

    /** What was found, nothing deployed. */
    record FindingsBody(List<FindingBody> findings) {}

    private final Deployments deployments;
    private final Findings findings;

    DeploymentController(Deployments deployments, Findings findings) {
        this.deployments = deployments;
        this.findings = findings;
    }

    @PostMapping(consumes = MediaType.ALL_VALUE)
    @Operation(
            summary = "Checks a model (BPMN body) and deploys it",
            description = "201 with warnings alone; 422 with findings where one is an error, and nothing has changed. "
                    + "With dryRun=true nothing is deployed: 200 or 422, always with findings. The sentences are in the "
                    + "language of Accept-Language (English or Chinese). Where the bank has every deployment seen by a "
                    + "second owner, 409: the model waits in the studio, and `drafts` says where.")
    @Parameter(name = "dryRun", in = ParameterIn.QUERY, description = "true: only tell the findings")
    @Parameter(name = "note", in = ParameterIn.QUERY, description = "Why, for the audit")
    ResponseEntity<Object> deploy(@Parameter(hidden = true) HttpServletRequest request, Locale locale)
            throws IOException {
        MultiValueMap<String, String> query = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams();
        // Not by the request's parameters: asked for those, the server takes the body of some clients for a form.
        byte[] model = request.getInputStream().readNBytes(ModelXml.LARGEST + 1);
        boolean dryRun = Boolean.parseBoolean(query.getFirst("dryRun"));
        String said = query.getFirst("note");
        String note = said == null ? null : UriUtils.decode(said, StandardCharsets.UTF_8);
        if (dryRun) {
            List<Finding> found = deployments.dryRun(model);
            boolean refused = found.stream().anyMatch(Finding::isError);
            return ResponseEntity.status(refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK)
                    .body(new FindingsBody(bodies(found, locale)));
        }
        DeployResult result = deployments.deployDirectly(model, note);
        if (result instanceof Held held) {
            throw held(held.drafts());
        }
        return result instanceof Deployed done
                ? ResponseEntity.status(HttpStatus.CREATED)
                        .body(new DeployedBody(
                                done.key(), done.version(), done.changed(), bodies(done.findings(), locale)))
                : ResponseEntity.unprocessableContent().body(new FindingsBody(bodies(result.findings(), locale)));
    }

    /** The drafts stand in the problem document too, for systems. */
    static Problem held(List<Long> drafts) {
        return new Problem(
                Problem.Kind.CONFLICT,
                "model",
                null,
                say("journey.problem.second-owner", drafts.size()),
                Map.of(
                        "drafts",
                        drafts.stream().map(id -> "/studio/draft/" + id).toList()));
    }

    private List<FindingBody> bodies(List<Finding> found, Locale locale) {
        return found.stream()
                .map(one -> new FindingBody(
                        one.element(),
                        one.severity().slug(),
                        one.rule(),
                        findings.sentence(one, locale),
                        findings.next(one, locale)))
                .toList();
    }
}
