package io.journeyloop.recovery;

import io.journeyloop.customer.Customer;
import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Variables;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.NewCase;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens cases: their numbers, their rows, their log, and each one's journey, in the caller's transaction. */
@Component
class CaseOpening {

    private static final String UNTRIAGED = Severity.S4.slug();
    /** A channel is one word of a system; anything else is somebody's text. */
    private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z]{1,16}");

    /** A case about to be opened. */
    record Draft(
            CaseSource source,
            @Nullable String complaintNo,
            @Nullable Customer customer,
            String branchNo,
            Instant receivedAt,
            @Nullable String product,
            @Nullable String issue,
            @Nullable String narrative,
            @Nullable String channel,
            @Nullable String originJourney,
            @Nullable String originTouchpoint,
            @Nullable Integer score) {

        @Override
        public String toString() {
            return "Draft[" + source + ", " + branchNo + "]";
        }
    }

    private final CaseMapper mapper;
    private final Journeys journeys;
    private final Engine engine;
    private final RecoverySettings settings;
    private final CaseWriter writer;
    private final LegalTerms terms;
    private final CaseTopics topics;
    private final CurrentStaff staff;
    private final BankZone bank;
    private final Clock clock;

    CaseOpening(
            CaseMapper mapper,
            Journeys journeys,
            Engine engine,
            RecoverySettings settings,
            CaseWriter writer,
            LegalTerms terms,
            CaseTopics topics,
            CurrentStaff staff,
            BankZone bank,
            Clock clock) {
        this.mapper = mapper;
        this.journeys = journeys;
        this.engine = engine;
        this.settings = settings;
        this.writer = writer;
        this.terms = terms;
        this.topics = topics;
        this.staff = staff;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * Opens a case for each draft whose complaint number is new.
     *
     * @return the case number for each draft that was opened; one whose number somebody else took meanwhile is left out
     */
    Map<Draft, String> open(List<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        List<String> numbers = numbers(bank.day(now), drafts.size());
        BiFunction<Instant, String, Instant> deadlines = terms.ofNewComplaints();
        List<NewCase> rows = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            rows.add(row(numbers.get(i), drafts.get(i), now, deadlines, staff.name()));
        }
        mapper.insert(rows);
        Map<String, String> stored = stored(drafts);
        Map<Draft, String> opened = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.complaintNo() == null || numbers.get(i).equals(stored.get(draft.complaintNo()))) {
                opened.put(draft, numbers.get(i));
            }
        }
        CaseTopics.Keywords words = topics.words();
        engine.together(() -> opened.forEach((draft, caseNo) -> enter(draft, caseNo, words)));
        return opened;
    }

    /** A case for a journey that somebody let a customer enter without one. */
    RecoveryCase adopt(StepInput in) {
        JourneyInstance instance = journeys.find(in.instanceId()).orElseThrow();
        Instant now = clock.instant();
        String caseNo = numbers(bank.day(now), 1).getFirst();
        CaseSource source = "complaint".equals(in.source()) ? CaseSource.COMPLAINT : CaseSource.SURVEY;
        mapper.insert(List.of(new NewCase(
                caseNo,
                source.slug(),
                null,
                instance.customerId(),
                instance.branchNo(),
                now,
                now,
                null,
                null,
                null,
                null,
                null,
                null,
                in.score(),
                UNTRIAGED,
                false,
                Role.BRANCH_MANAGER.slug(),
                CaseState.OPEN.slug(),
                null,
                null,
                null,
                NewCase.NOBODYS)));
        RecoveryCase found = Objects.requireNonNull(mapper.byNo(caseNo));
        writer.note(found, "opened", source.slug());
        return found;
    }

    /**
     * Lets a case enter its journey.
     *
     * @return the journey instance's id
     */
    long enter(@Nullable Long customerId, String branchNo, Map<String, Object> context) {
        return journeys.enter(customerId, branchNo, settings.journey(), context);
    }

    private void enter(Draft draft, String caseNo, CaseTopics.Keywords words) {
        Customer customer = draft.customer();
        enter(
                customer == null ? null : customer.id(),
                draft.branchNo(),
                context(
                        caseNo,
                        draft.source(),
                        draft.score(),
                        draft.channel(),
                        words.of(draft.issue(), draft.product(), draft.narrative()),
                        customer == null ? "" : customer.tier().name()));
    }

    /** What the model may know of a case that is opened anew. */
    Map<String, Object> context(RecoveryCase found) {
        return context(
                found.caseNo(),
                found.origin().source(),
                found.origin().score(),
                found.origin().channel(),
                topics.words()
                        .of(
                                found.subject().issue(),
                                found.subject().product(),
                                found.subject().narrative()),
                "");
    }

    /**
     * What the model may know of a case: nothing personal, closed values alone, and nothing missing that a decision
     * table asks for. What the customer said stays in the case.
     */
    private static Map<String, Object> context(
            String caseNo,
            CaseSource source,
            @Nullable Integer score,
            @Nullable String channel,
            CaseTopics.Heard heard,
            String tier) {
        return Map.of(
                Variables.CASE_NO,
                caseNo,
                "source",
                source.slug(),
                Variables.SCORE,
                score == null ? -1 : score,
                "channel",
                channel != null && PLAIN_WORD.matcher(channel).matches() ? channel : "",
                "topic",
                heard.topic(),
                "complains",
                heard.complains(),
                "valueTier",
                tier);
    }

    private List<String> numbers(LocalDate day, int count) {
        mapper.takeNumbers(day, count);
        int last = mapper.lastNumber(day);
        String prefix = "C" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
        List<String> numbers = new ArrayList<>();
        for (int number = last - count + 1; number <= last; number++) {
            numbers.add(prefix + "%04d".formatted(number));
        }
        return numbers;
    }

    private Map<String, String> stored(List<Draft> drafts) {
        List<String> numbers =
                drafts.stream().map(Draft::complaintNo).filter(Objects::nonNull).toList();
        return numbers.isEmpty()
                ? Map.of()
                : mapper.byComplaintNos(numbers).stream()
                        .collect(Collectors.toMap(CaseMapper.NumberPair::complaintNo, CaseMapper.NumberPair::caseNo));
    }

    private static NewCase row(
            String caseNo, Draft draft, Instant now, BiFunction<Instant, String, Instant> deadlines, String who) {
        Customer customer = draft.customer();
        boolean complaint = draft.source() == CaseSource.COMPLAINT;
        return new NewCase(
                caseNo,
                draft.source().slug(),
                draft.complaintNo(),
                customer == null ? null : customer.id(),
                draft.branchNo(),
                draft.receivedAt(),
                now,
                draft.product(),
                draft.issue(),
                draft.narrative(),
                draft.channel(),
                draft.originJourney(),
                draft.originTouchpoint(),
                draft.score(),
                UNTRIAGED,
                complaint,
                Role.BRANCH_MANAGER.slug(),
                CaseState.OPEN.slug(),
                complaint ? LegalKind.SIMPLE.slug() : null,
                complaint ? deadlines.apply(draft.receivedAt(), draft.branchNo()) : null,
                complaint ? who : null,
                customer == null ? NewCase.NOBODYS : customer.tier().rank());
    }
}
