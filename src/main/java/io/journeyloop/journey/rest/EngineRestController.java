package io.journeyloop.journey.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.Texts;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.DeployedModels.Brought;
import io.journeyloop.engine.DeployedModels.Definition;
import io.journeyloop.journey.Deployments;
import io.journeyloop.journey.Deployments.Bundle;
import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.staff.Roles;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The part of Camunda's own REST that a process owner's modeler needs: the version, deployments, and the definitions
 * to read. What else that REST can do (tasks, variables, history, messages) would go past the platform's rules and is
 * refused.
 */
@RestController
@Hidden
@PreAuthorize(Roles.MAY_DEPLOY)
@RequestMapping(path = "/engine-rest", produces = MediaType.APPLICATION_JSON_VALUE)
class EngineRestController {

    /** How modelers tell that the engine has read a diagram and refuses it. */
    private static final String REFUSED = "ENGINE-09005 Could not parse BPMN process. Errors:";

    private static final int MOST = 100;

    private final Deployments deployments;
    private final Findings findings;
    private final DeployedModels deployed;
    private final Texts texts;

    EngineRestController(Deployments deployments, Findings findings, DeployedModels deployed, Texts texts) {
        this.deployments = deployments;
        this.findings = findings;
        this.deployed = deployed;
        this.texts = texts;
    }

    @GetMapping("/version")
    Map<String, String> version() {
        return Map.of("version", deployed.version());
    }

    @GetMapping("/engine")
    List<Map<String, String>> engines() {
        return List.of(Map.of("name", "default"));
    }

    @GetMapping("/deployment")
    List<Map<String, @Nullable Object>> deployments(@RequestParam(defaultValue = "20") int maxResults) {
        return deployed.deployments(Math.clamp(maxResults, 0, MOST)).stream()
                .map(EngineRestController::body)
                .toList();
    }

    @PostMapping(path = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> create(MultipartHttpServletRequest request, Locale locale) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (List<MultipartFile> parts : request.getMultiFileMap().values()) {
            for (MultipartFile part : parts) {
                String name = part.getOriginalFilename();
                if (name != null && !name.isBlank()) {
                    files.put(name, part.getBytes());
                }
            }
        }
        if (request.getParameter("tenant-id") != null
                && !Objects.requireNonNull(request.getParameter("tenant-id")).isBlank()) {
            throw Problem.invalid("tenant-id", null, say("journey.problem.tenant"));
        }
        String name = text(request, "deployment-name", "deployment");
        Bundle bundle = deployments.deployAll(name, text(request, "deployment-source", "engine-rest"), files);
        if (!bundle.held().isEmpty()) {
            throw DeploymentController.held(bundle.held());
        }
        return bundle.isRefused()
                ? ResponseEntity.badRequest().body(refusal(bundle, locale))
                : ResponseEntity.ok(deployed(bundle, name));
    }

    @GetMapping("/process-definition")
    List<Map<String, @Nullable Object>> definitions(@RequestParam(required = false) @Nullable String key) {
        return (key == null ? deployed.latestDefinitions() : deployed.definitions(key))
                .stream().map(EngineRestController::body).toList();
    }

    @GetMapping("/process-definition/count")
    Map<String, Integer> count() {
        return Map.of("count", deployed.latestDefinitions().size());
    }

    @GetMapping("/process-definition/key/{key}")
    Map<String, @Nullable Object> newest(@PathVariable String key) {
        return body(definition(key));
    }

    @GetMapping("/process-definition/key/{key}/xml")
    Map<String, String> xml(@PathVariable String key) {
        Definition definition = definition(key);
        return Map.of("id", definition.id(), "bpmn20Xml", deployed.bpmn(definition.id()));
    }

    /** Whatever else Camunda's REST knows. */
    @RequestMapping("/**")
    void closed() {
        throw Problem.forbidden(say("journey.problem.engine-rest-closed"));
    }

    private Definition definition(String key) {
        return deployed.latestDefinition(key)
                .orElseThrow(() -> Problem.notFound("process", key, say("journey.problem.journey", key)));
    }

    private static String text(MultipartHttpServletRequest request, String parameter, String otherwise) {
        String given = request.getParameter(parameter);
        return given == null || given.isBlank() ? otherwise : given.strip();
    }

    private Map<String, @Nullable Object> deployed(Bundle bundle, String name) {
        Brought brought = bundle.deployment();
        Map<String, @Nullable Object> body =
                brought == null ? new LinkedHashMap<>(Map.of("id", "", "name", name)) : body(brought);
        Map<String, Object> definitions = new LinkedHashMap<>();
        for (JourneyVersion version : bundle.versions()) {
            Definition definition = deployed.definition(version.definitionId());
            if (brought == null || brought.id().equals(definition.deploymentId())) {
                definitions.put(definition.id(), body(definition));
            }
            if (brought == null) {
                body.put("id", definition.deploymentId());
            }
        }
        body.put("links", List.of());
        body.put("deployedProcessDefinitions", definitions);
        return body;
    }

    /** The findings as the engine reports a parse's problems: modelers mark them on their elements. */
    private Map<String, Object> refusal(Bundle bundle, Locale locale) {
        Map<String, Object> details = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        bundle.findings().forEach((file, found) -> {
            List<Map<String, Object>> errors = problems(found, true, locale);
            details.put(file, Map.of("errors", errors, "warnings", problems(found, false, locale)));
            errors.forEach(error -> sentences.add("* " + error.get("message") + " | resource " + file));
        });
        return Map.of(
                "type",
                "ParseException",
                "message",
                headline(bundle, locale) + "\n" + String.join("\n", sentences),
                "details",
                details,
                "code",
                0);
    }

    /** The modelers' own words where a diagram is refused; of decisions and forms they expect none. */
    private String headline(Bundle bundle, Locale locale) {
        boolean diagram = bundle.findings().entrySet().stream()
                .anyMatch(one ->
                        Findings.isBpmn(one.getKey()) && one.getValue().stream().anyMatch(Finding::isError));
        return diagram ? REFUSED : texts.get("journey.refused.files", locale);
    }

    private List<Map<String, Object>> problems(List<Finding> found, boolean errors, Locale locale) {
        return found.stream()
                .filter(one -> one.isError() == errors)
                .map(one -> Map.<String, Object>of(
                        "message",
                        one.element() + ": " + findings.sentence(one, locale) + " " + findings.next(one, locale),
                        "line",
                        0,
                        "column",
                        0,
                        "mainElementId",
                        one.element(),
                        "elementIds",
                        List.of(one.element())))
                .toList();
    }

    private static Map<String, @Nullable Object> body(Brought deployment) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", deployment.id());
        body.put("name", deployment.name());
        body.put("source", deployment.source());
        body.put("deploymentTime", deployment.at().toString());
        body.put("tenantId", null);
        return body;
    }

    private static Map<String, @Nullable Object> body(Definition definition) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", definition.id());
        body.put("key", definition.key());
        body.put("name", definition.name());
        body.put("version", definition.version());
        body.put("deploymentId", definition.deploymentId());
        body.put("suspended", false);
        body.put("tenantId", null);
        return body;
    }
}
