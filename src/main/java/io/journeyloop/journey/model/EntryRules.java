package io.journeyloop.journey.model;

import io.journeyloop.journey.ContextField;
import io.journeyloop.journey.EntryBy;
import io.journeyloop.journey.JourneyLanguage;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may let a customer in, what they may say, and how long the journey takes. */
final class EntryRules {

    /** A journey with a longer end in sight is a mistyped one. */
    private static final Duration LONGEST = Duration.ofDays(3650);
    /** What a customer could be recognised or harmed by; written small and without lines. */
    private static final Set<String> PERSONAL = Set.of(
            "name",
            "customername",
            "fullname",
            "phone",
            "mobile",
            "telephone",
            "email",
            "wechat",
            "address",
            "birthday",
            "birthdate",
            "idno",
            "idnumber",
            "idcard",
            "passport",
            "account",
            "accountno",
            "card",
            "cardno",
            "balance",
            "aum",
            "customerno");

    private final ProcessModel process;
    private final ValidationContext known;
    private final Report report;

    EntryRules(ProcessModel process, ValidationContext known, Report report) {
        this.process = process;
        this.known = known;
        this.report = report;
    }

    void check() {
        entry();
        context();
        if (process.isJourney()) {
            horizon();
        }
        process.nodes().stream()
                .filter(node -> node.delegate() != null && node.delegate().contains("startJourney"))
                .forEach(this::otherJourney);
    }

    private void entry() {
        String written = process.spec().property(JourneyLanguage.ENTRY, EntryBy.ANYONE.slug());
        Optional<EntryBy> by = EntryBy.of(written);
        if (by.isEmpty()) {
            Set<String> words =
                    Arrays.stream(EntryBy.values()).map(EntryBy::slug).collect(Collectors.toSet());
            report.error(process.key(), "journey.entry-bad", written, Report.list(words));
            return;
        }
        if (!by.get().byEvent() && process.isJourney()) {
            process.startEvents().forEach((event, start) -> report.error(start, "journey.entry-event", written, event));
        }
        if (!by.get().byStaff() && process.spec().property(JourneyLanguage.STARTED_IN) != null) {
            report.error(process.key(), "journey.entry-lobby", written);
        }
    }

    private void context() {
        Set<String> seen = new HashSet<>();
        List<ContextField.Part> parts = ContextField.parts(process.spec().property(JourneyLanguage.CONTEXT, ""));
        for (ContextField.Part part : parts) {
            if (!part.isFree() || !seen.add(part.name())) {
                report.error(process.key(), "journey.context-bad", part.name());
            } else if (PERSONAL.contains(part.name().replace("_", "").toLowerCase(Locale.ROOT))) {
                report.error(process.key(), "journey.context-personal", part.name());
            } else if (part.field().isEmpty()) {
                report.error(process.key(), "journey.context-type", part.name(), part.type());
            }
        }
    }

    private void horizon() {
        String horizon = process.spec().property(JourneyLanguage.HORIZON);
        boolean readable = horizon == null
                || Texts.duration(horizon)
                        .filter(one -> one.isPositive() && one.compareTo(LONGEST) <= 0)
                        .isPresent();
        if (!readable) {
            report.error(process.key(), "journey.horizon-bad", String.valueOf(horizon));
        }
    }

    private void otherJourney(Node block) {
        ValidationContext.Entering other = known.entering().get(block.inputs().getOrDefault("journey", ""));
        if (other == null) {
            return;
        }
        if (!other.by().byEvent()) {
            report.error(
                    block,
                    "journey.entry-journey",
                    block.inputs().getOrDefault("journey", ""),
                    other.by().slug());
        }
        entries(block)
                .filter(name -> !other.context().contains(name))
                .forEach(name -> report.error(
                        block,
                        "journey.context-undeclared",
                        name,
                        block.inputs().getOrDefault("journey", "")));
    }

    /** The names that the block's input {@code context} hands to the other journey. */
    private static java.util.stream.Stream<String> entries(Node block) {
        return block.xml().child("extensionElements").flatMap(extensions -> extensions.child("inputOutput")).stream()
                .flatMap(all -> all.children("inputParameter"))
                .filter(input -> "context".equals(input.attribute("name")))
                .flatMap(input -> input.children("map"))
                .flatMap(map -> map.children("entry"))
                .map(entry -> Optional.ofNullable(entry.attribute("key")).orElse(""));
    }
}
