package io.journeyloop.recovery.rest;

import io.journeyloop.recovery.Improvement;
import io.journeyloop.recovery.Improvements;
import io.journeyloop.staff.Roles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The outer loop for other systems. */
@RestController
@RequestMapping("/api/v1/improvements")
@Tag(name = "Improvements", description = "Changes to touchpoints that cases and breakpoints ask for")
class ImprovementController {

    private static final String MAY_RAISE = "hasAnyRole('BRANCH_MANAGER','CX_MANAGER','PROCESS_OWNER','ADMIN')";

    record NewImprovement(
            @Nullable String touchpoint,
            @Nullable String reason,
            @Nullable String note,
            @Nullable List<String> caseNos) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "NewImprovement[…]";
        }
    }

    record Rows(List<Improvement> rows, int total) {}

    private final Improvements improvements;

    ImprovementController(Improvements improvements) {
        this.improvements = improvements;
    }

    @GetMapping
    @PreAuthorize(Roles.IS_STAFF)
    @Operation(summary = "Improvements, the last joined first")
    Rows list(@RequestParam(required = false) @Nullable String touchpoint) {
        List<Improvement> rows = improvements.list(touchpoint);
        return new Rows(rows, rows.size());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize(MAY_RAISE)
    @Operation(summary = "Raise an improvement, or join the one there is for that touchpoint and reason")
    Improvement raise(@RequestBody NewImprovement body) {
        return improvements.raise(
                body.touchpoint(), body.reason(), body.note(), body.caseNos() == null ? List.of() : body.caseNos());
    }
}
