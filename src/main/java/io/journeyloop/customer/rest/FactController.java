package io.journeyloop.customer.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.FactDefinition;
import io.journeyloop.customer.FactDefinitions;
import io.journeyloop.customer.KnownFrom;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the bank says of the facts that files bring. */
@RestController
@Tag(name = "Customers")
class FactController {

    record Change(@Nullable String label, @Nullable Boolean sensitive, @Nullable String knownFrom) {}

    record Body(String key, @Nullable String label, boolean sensitive, String knownFrom) {

        static Body of(FactDefinition one) {
            return new Body(
                    one.key(), one.label(), one.sensitive(), one.knownFrom().slug());
        }
    }

    private final FactDefinitions facts;

    FactController(FactDefinitions facts) {
        this.facts = facts;
    }

    @Operation(
            summary = "Say what a fact is",
            description = "A column of a file is sensitive, and masked for everybody, until somebody says otherwise."
                    + " What is left out stays as it was.")
    @PutMapping("/api/v1/facts/{key}")
    Body change(@PathVariable String key, @RequestBody Change change) {
        return Body.of(facts.change(key, change.label(), change.sensitive(), knownFrom(change.knownFrom())));
    }

    private static @Nullable KnownFrom knownFrom(@Nullable String said) {
        if (said == null) {
            return null;
        }
        return KnownFrom.of(said)
                .orElseThrow(() -> Problem.invalid(
                        "knownFrom",
                        said,
                        say(
                                "intake.problem.known-from",
                                said,
                                Arrays.stream(KnownFrom.values())
                                        .map(KnownFrom::slug)
                                        .toList())));
    }
}
