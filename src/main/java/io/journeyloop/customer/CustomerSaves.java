package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerMapper;
import io.journeyloop.customer.persistence.CustomerRow;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes customers in batches: new ones are made, known ones changed where something is said about them. */
@Service
@Transactional
public class CustomerSaves {

    /**
     * What a batch came to.
     *
     * @param ids of those saved, by customer number
     * @param refused the numbers of customers in another branch's care, left as they are
     * @param created made by this call and by nobody else
     * @param opened by customer number, when the account was opened, of those of whom this was not known before
     * @param stillRefused by customer number, purposes that the batch grants and the customer has refused: they stay so
     */
    public record Saved(
            int created,
            int updated,
            Map<String, CustomerId> ids,
            Set<String> refused,
            Map<String, Set<Purpose>> stillRefused,
            Map<String, Instant> opened) {}

    private final CustomerMapper mapper;
    private final AttributeText attributes;
    private final ValueTiers tiers;
    private final Consents consents;
    private final CustomerGroup group;
    private final Clock clock;

    CustomerSaves(
            CustomerMapper mapper,
            AttributeText attributes,
            ValueTiers tiers,
            Consents consents,
            CustomerGroup group,
            Clock clock) {
        this.group = group;
        this.mapper = mapper;
        this.attributes = attributes;
        this.tiers = tiers;
        this.consents = consents;
        this.clock = clock;
    }

    /** Saves up to some hundred customers of any branch; see {@link #save(List, String, String, Map)}. */
    public Saved save(List<CustomerDraft> drafts, String source) {
        return save(drafts, source, null, Map.of());
    }

    /**
     * Saves up to some hundred customers in one statement.
     *
     * @param drafts each customer number once; checked
     * @param source what to note as the consents' source
     * @param onlyBranch the only branch whose customers may be changed; null for all
     * @param dated by customer number: consents that have a date and a source of their own, in place of the draft's
     */
    public Saved save(
            List<CustomerDraft> drafts,
            String source,
            @Nullable BranchNo onlyBranch,
            Map<String, ListedConsents> dated) {
        Set<String> created = insertNew(drafts);
        List<CustomerDraft> others = drafts.stream()
                .filter(draft -> !created.contains(draft.customerNo()))
                .toList();
        Map<String, CustomerRow> known = lock(others);
        Set<String> refused = known.values().stream()
                .filter(row -> onlyBranch != null && !onlyBranch.equals(row.branchNo()))
                .map(CustomerRow::customerNo)
                .collect(Collectors.toSet());
        List<CustomerDraft> changed = others.stream()
                .filter(draft -> !refused.contains(draft.customerNo()))
                .toList();
        if (!changed.isEmpty()) {
            mapper.upsert(rows(changed, known), null);
        }
        List<CustomerDraft> taken = drafts.stream()
                .filter(draft -> !refused.contains(draft.customerNo()))
                .toList();
        Map<String, CustomerId> ids = ids(taken);
        group.changed(ids.values());
        Map<String, Set<Purpose>> stillRefused = saveConsents(taken, ids, source, dated);
        return new Saved(created.size(), changed.size(), ids, refused, stillRefused, opened(taken, known));
    }

    /**
     * Makes those whom nobody has made, also where two senders bring them at the same moment.
     *
     * @return the numbers that this call made
     */
    private Set<String> insertNew(List<CustomerDraft> drafts) {
        if (drafts.isEmpty()) {
            return Set.of();
        }
        Set<String> there = numbers(
                mapper.idsByNo(drafts.stream().map(CustomerDraft::customerNo).toList()));
        List<CustomerDraft> unknown = drafts.stream()
                .filter(draft -> !there.contains(draft.customerNo()))
                .toList();
        if (unknown.isEmpty()) {
            return Set.of();
        }
        String receipt = UUID.randomUUID().toString();
        mapper.insertNew(rows(unknown, Map.of()), receipt);
        return numbers(mapper.madeIn(
                receipt, unknown.stream().map(CustomerDraft::customerNo).toList()));
    }

    private static Set<String> numbers(List<CustomerMapper.NumberedId> found) {
        return found.stream().map(CustomerMapper.NumberedId::customerNo).collect(Collectors.toSet());
    }

    /** Those there are, held until the end of the transaction, so that what is merged into them is not lost. */
    private Map<String, CustomerRow> lock(List<CustomerDraft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        return mapper
                .lockByNos(
                        drafts.stream().map(CustomerDraft::customerNo).sorted().toList())
                .stream()
                .collect(Collectors.toMap(CustomerRow::customerNo, row -> row));
    }

    private List<CustomerRow> rows(List<CustomerDraft> drafts, Map<String, CustomerRow> known) {
        ValueTiers.Ranking ranking = tiers.ranking();
        return drafts.stream()
                .map(draft -> row(draft, Optional.ofNullable(known.get(draft.customerNo())), ranking))
                .sorted(Comparator.comparing(CustomerRow::customerNo))
                .toList();
    }

    private Map<String, CustomerId> ids(List<CustomerDraft> drafts) {
        Map<String, CustomerId> ids = new HashMap<>();
        if (!drafts.isEmpty()) {
            mapper.idsByNo(drafts.stream().map(CustomerDraft::customerNo).toList())
                    .forEach(found -> ids.put(found.customerNo(), found.id()));
        }
        return ids;
    }

    private static Map<String, Instant> opened(List<CustomerDraft> drafts, Map<String, CustomerRow> known) {
        Map<String, Instant> opened = new TreeMap<>();
        for (CustomerDraft draft : drafts) {
            CustomerRow before = known.get(draft.customerNo());
            if (draft.openedAt() != null && (before == null || before.banking().openedAt() == null)) {
                opened.put(draft.customerNo(), draft.openedAt());
            }
        }
        return opened;
    }

    private Map<String, Set<Purpose>> saveConsents(
            List<CustomerDraft> drafts, Map<String, CustomerId> ids, String source, Map<String, ListedConsents> dated) {
        Map<CustomerId, ListedConsents> said = new TreeMap<>();
        Map<CustomerId, String> numbers = new HashMap<>();
        for (CustomerDraft draft : drafts) {
            CustomerId id = ids.get(draft.customerNo());
            if (draft.consents() != null && id != null) {
                said.put(id, dated.getOrDefault(draft.customerNo(), ListedConsents.undated(draft.consents())));
                numbers.put(id, draft.customerNo());
            }
        }
        if (said.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<Purpose>> stillRefused = new HashMap<>();
        consents.fromList(said, source).forEach((id, purposes) -> stillRefused.put(numbers.get(id), purposes));
        return stillRefused;
    }

    private CustomerRow row(CustomerDraft draft, Optional<CustomerRow> known, ValueTiers.Ranking ranking) {
        Instant now = clock.instant();
        return new CustomerRow(
                null,
                draft.customerNo(),
                draft.person().orElse(known.map(CustomerRow::person).orElse(PersonalDetails.NONE)),
                draft.branchNo() != null
                        ? draft.branchNo()
                        : known.map(CustomerRow::branchNo).orElse(Branches.HEAD_OFFICE),
                banking(draft, known.map(CustomerRow::banking), ranking),
                attributes.write(merged(draft, known)),
                known.map(CustomerRow::createdAt).orElse(now),
                now);
    }

    private static BankingDetails banking(
            CustomerDraft draft, Optional<BankingDetails> known, ValueTiers.Ranking ranking) {
        @Nullable
        BigDecimal aum = said(draft.aum(), known.map(BankingDetails::aum).orElse(null));
        return new BankingDetails(
                aum,
                ranking.of(aum),
                said(draft.riskRating(), known.map(BankingDetails::riskRating).orElse(null)),
                said(draft.openedAt(), known.map(BankingDetails::openedAt).orElse(null)),
                draft.lifecycle() != null
                        ? draft.lifecycle().stored()
                        : known.map(BankingDetails::lifecycle).orElse(Lifecycle.ACTIVE));
    }

    private Map<String, String> merged(CustomerDraft draft, Optional<CustomerRow> known) {
        Map<String, String> merged = new TreeMap<>(
                known.map(row -> attributes.read(row.attributes())).orElse(Map.of()));
        merged.putAll(draft.attributes());
        return merged;
    }

    private static <T> @Nullable T said(@Nullable T draft, @Nullable T stored) {
        return draft != null ? draft : stored;
    }
}
