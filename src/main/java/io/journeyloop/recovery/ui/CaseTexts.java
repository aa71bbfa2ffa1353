package io.journeyloop.recovery.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.Labels;
import io.journeyloop.recovery.CaseLogEntry;
import io.journeyloop.recovery.CaseOrigin;
import io.journeyloop.recovery.CaseState;
import io.journeyloop.recovery.LegalKind;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.recovery.RecoverySettings;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffNames;
import io.journeyloop.time.CalendarDays;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How cases are said to a reader: states, roles, causes and the clock, in the reader's language. */
@Component
class CaseTexts {

    private static final String SEPARATOR = " · ";
    private static final String OWNER = "owner";

    private final Texts texts;
    private final Labels labels;
    private final Branches branches;
    private final StaffNames people;
    private final LocaleFormats formats;
    private final RecoverySettings settings;
    private final Clock clock;

    CaseTexts(
            Texts texts,
            Labels labels,
            Branches branches,
            StaffNames people,
            LocaleFormats formats,
            RecoverySettings settings,
            Clock clock) {
        this.texts = texts;
        this.labels = labels;
        this.branches = branches;
        this.people = people;
        this.formats = formats;
        this.settings = settings;
        this.clock = clock;
    }

    String text(String key, Object... arguments) {
        return texts.get("recovery." + key, reader(), arguments);
    }

    StateBadge badge(CaseState state) {
        return new StateBadge(shape(state), text("state." + state.slug()));
    }

    String tier(Customer customer) {
        return texts.get("customer.tier." + customer.tier().slug(), reader());
    }

    String branch(RecoveryCase one) {
        return branches.name(one.branchNo(), reader());
    }

    /** Where it came in; a channel of another system's own name stays as it came. */
    @Nullable
    String channel(@Nullable String channel) {
        if (channel == null) {
            return null;
        }
        String text = texts.get("shell.map.channel." + channel.toLowerCase(Locale.ROOT), reader());
        return text.startsWith("!") ? channel : text;
    }

    /** Who has them, by user name. */
    Map<String, String> owners(List<RecoveryCase> cases) {
        return people.of(cases.stream().map(one -> one.owner().name()).toList());
    }

    /** What all are called who have to do with a case, by user name. */
    Map<String, String> people(RecoveryCase one, List<CaseLogEntry> log) {
        return people.of(Stream.of(
                        Stream.of(
                                one.owner().name(),
                                one.goodwill().proposedBy(),
                                one.goodwill().approvedBy(),
                                one.legal().extendedBy(),
                                one.legal().extensionAskedBy()),
                        one.recused().stream(),
                        log.stream().map(CaseLogEntry::who),
                        log.stream().filter(line -> line.what().equals(OWNER)).map(CaseLogEntry::detail))
                .flatMap(names -> names)
                .toList());
    }

    String list(Stream<String> parts) {
        return parts.collect(Collectors.joining(texts.get("common.list.separator", reader())));
    }

    String person(@Nullable String username) {
        return people.of(username);
    }

    /** @param names what people are called, by user name */
    String owner(RecoveryCase one, Map<String, String> names) {
        String person = one.owner().name();
        return person != null
                ? names.getOrDefault(person, person)
                : role(one.owner().role());
    }

    /**
     * What a line of the log says beyond its title.
     *
     * @param names what people are called, by user name
     * @param said how people's own words are shown; codes are said in the reader's
     */
    String detail(CaseLogEntry line, Map<String, String> names, UnaryOperator<@Nullable String> said) {
        if (line.detail() == null) {
            return "";
        }
        return switch (line.what()) {
            case "triaged" -> parts(line.detail(), part -> part.startsWith("PT") ? sla(part) : role(part));
            case "task", "confirmed" -> parts(line.detail(), part -> outcome(part, said));
            case "legal-over" -> parts(line.detail(), this::role);
            case OWNER -> names.getOrDefault(line.detail(), line.detail());
            case "matched" -> line.detail();
            case "approval-needed", "remedy" -> amount(line.detail());
            case "escalated" -> labels.element(settings.journey(), line.detail(), reader(), line.detail());
            case "root-cause" -> rootCause(line.detail());
            case "reopened" -> role(line.detail());
            case "extended", "classified" ->
                parts(
                        line.detail(),
                        part -> LegalKind.find(part).isPresent() ? text("legal." + part) : said.apply(part));
            default -> said.apply(line.detail());
        };
    }

    private String amount(String plain) {
        return formats.number(new BigDecimal(plain).doubleValue(), 2);
    }

    private String outcome(String part, UnaryOperator<@Nullable String> said) {
        return part.matches("[a-z-]+") ? labels.outcome(settings.journey(), part, reader()) : said.apply(part);
    }

    private String sla(String iso) {
        return formats.length(Duration.parse(iso));
    }

    private String role(String slug) {
        return Role.find(slug)
                .map(found -> texts.get("staff.role." + found.slug(), reader()))
                .orElse(slug);
    }

    private static String parts(String detail, UnaryOperator<String> words) {
        return Arrays.stream(detail.split(SEPARATOR, -1)).map(words).collect(Collectors.joining(SEPARATOR));
    }

    String rootCause(@Nullable String cause) {
        return cause == null ? "" : labels.choice(settings.journey(), "rootCause", cause, reader());
    }

    String touchpoint(CaseOrigin origin) {
        String journey = origin.journey();
        String touchpoint = origin.touchpoint();
        return journey == null || touchpoint == null ? "" : labels.element(journey, touchpoint, reader(), touchpoint);
    }

    String journey(@Nullable String journey) {
        return journey == null ? "" : labels.journey(journey, reader(), journey);
    }

    String task(String element, String name) {
        return labels.element(settings.journey(), element, reader(), name);
    }

    /** People's own words: the numbers in them masked, or whole after a recorded reveal; empty for none. */
    String said(@Nullable String text, boolean whole) {
        return text == null ? "" : whole ? text : Masking.words(text);
    }

    /** Whether anything that people said in the case has a number which is masked. */
    boolean masks(RecoveryCase one, List<CaseLogEntry> log) {
        return Stream.concat(
                        one.said(), log.stream().filter(line -> !line.isCoded()).map(CaseLogEntry::detail))
                .filter(Objects::nonNull)
                .anyMatch(text -> !text.isBlank() && !text.equals(Masking.words(text)));
    }

    /** A day of the bank's calendar; empty for none. */
    String date(@Nullable Instant at) {
        return at == null ? "" : formats.date(at);
    }

    /** Days left of the legal term; empty where there is none or the case has ended. */
    String legal(RecoveryCase one) {
        Instant deadline = one.legal().deadline();
        return deadline == null || !one.state().underWay() ? "" : formats.legal(legalDays(one, deadline));
    }

    boolean legalOver(RecoveryCase one) {
        Instant deadline = one.legal().deadline();
        return deadline != null && one.state().underWay() && legalDays(one, deadline) < 0;
    }

    private long legalDays(RecoveryCase one, Instant deadline) {
        return CalendarDays.left(clock.instant(), deadline, branches.zone(one.branchNo()));
    }

    private Locale reader() {
        return formats.reader();
    }

    private static State shape(CaseState state) {
        return switch (state) {
            case OPEN -> State.BROKEN;
            case CONTACTED, REMEDY -> State.WATCH;
            case CLOSED -> State.WAITING;
            case RECOVERED -> State.GOOD;
            case UNCONFIRMED, WITHDRAWN -> State.NEUTRAL;
        };
    }
}
