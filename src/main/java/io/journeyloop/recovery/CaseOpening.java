package io.journeyloop.recovery;

import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.NewCase;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens cases: their numbers, their rows, their log, and each one's journey, in the caller's transaction. */
@Component
class CaseOpening {

    private final CaseMapper mapper;
    private final CaseNumbers numbers;
    private final CaseProcess process;
    private final CaseWriter writer;
    private final LegalTerms terms;
    private final CurrentStaff staff;
    private final Clock clock;

    CaseOpening(
            CaseMapper mapper,
            CaseNumbers numbers,
            CaseProcess process,
            CaseWriter writer,
            LegalTerms terms,
            CurrentStaff staff,
            Clock clock) {
        this.mapper = mapper;
        this.numbers = numbers;
        this.process = process;
        this.writer = writer;
        this.terms = terms;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Opens a case for each draft whose complaint number is new.
     *
     * @return the case number for each draft that was opened; one whose number somebody else took meanwhile is left out
     */
    Map<CaseDraft, String> open(List<CaseDraft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        List<String> taken = numbers.take(now, drafts.size());
        BiFunction<Instant, BranchNo, Instant> deadlines = terms.ofNewComplaints();
        List<NewCase> cases = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            cases.add(drafts.get(i).opened(taken.get(i), now, staff.name(), deadlines));
        }
        mapper.insert(cases);
        Map<String, String> stored = stored(drafts);
        Map<CaseDraft, String> opened = new IdentityHashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            CaseDraft draft = drafts.get(i);
            if (draft.complaintNo() == null || taken.get(i).equals(stored.get(draft.complaintNo()))) {
                opened.put(draft, taken.get(i));
                writer.opened(cases.get(i));
            }
        }
        process.enter(opened);
        return opened;
    }

    /** A case for a journey that somebody let a customer enter without one; its triage says whether it is a complaint. */
    RecoveryCase adopt(StepInput in) {
        JourneyInstance instance = process.instance(in.instanceId());
        Instant now = clock.instant();
        String caseNo = numbers.take(now, 1).getFirst();
        CaseSource source = CaseSource.COMPLAINT.slug().equals(in.source()) ? CaseSource.COMPLAINT : CaseSource.SURVEY;
        NewCase fresh = new NewCase(
                caseNo,
                new CaseOrigin(source, null, now, now, null, null, null, null, in.score()),
                new CaseSubject(null, null, null),
                new CaseParties(
                        instance.customerId(), CaseParties.NOBODYS, instance.branchNo(), CaseDraft.UNTRIAGED, Set.of()),
                Severity.S4,
                LegalTerm.NONE);
        mapper.insert(List.of(fresh));
        writer.opened(fresh);
        RecoveryCase found = Objects.requireNonNull(mapper.byNo(caseNo));
        writer.note(found, "opened", source.slug());
        return found;
    }

    private Map<String, String> stored(List<CaseDraft> drafts) {
        List<String> complaintNos = drafts.stream()
                .map(CaseDraft::complaintNo)
                .filter(Objects::nonNull)
                .toList();
        return complaintNos.isEmpty()
                ? Map.of()
                : mapper.byComplaintNos(complaintNos).stream()
                        .collect(Collectors.toMap(CaseMapper.NumberPair::complaintNo, CaseMapper.NumberPair::caseNo));
    }
}
