package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerMapper;
import io.journeyloop.customer.persistence.CustomerRow;
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
     * @param stillRefused by customer number, purposes that the batch grants and the customer has refused: they stay so
     */
    public record Saved(
            int created,
            int updated,
            Map<String, Long> ids,
            Set<String> refused,
            Map<String, Set<Purpose>> stillRefused) {}

    private final CustomerMapper mapper;
    private final AttributeText attributes;
    private final ValueTiers tiers;
    private final Consents consents;
    private final Clock clock;

    CustomerSaves(CustomerMapper mapper, AttributeText attributes, ValueTiers tiers, Consents consents, Clock clock) {
        this.mapper = mapper;
        this.attributes = attributes;
        this.tiers = tiers;
        this.consents = consents;
        this.clock = clock;
    }

    /** Saves up to some hundred customers of any branch; see {@link #save(List, String, String)}. */
    public Saved save(List<CustomerDraft> drafts, String source) {
        return save(drafts, source, null);
    }

    /**
     * Saves up to some hundred customers in one statement.
     *
     * @param drafts each customer number once; checked
     * @param source what to note as the consents' source
     * @param onlyBranch the only branch whose customers may be changed; null for all
     */
    public Saved save(List<CustomerDraft> drafts, String source, @Nullable String onlyBranch) {
        Map<String, CustomerRow> known = known(drafts);
        Set<String> refused = known.values().stream()
                .filter(row -> onlyBranch != null && !onlyBranch.equals(row.branchNo()))
                .map(CustomerRow::customerNo)
                .collect(Collectors.toSet());
        List<CustomerDraft> taken = drafts.stream()
                .filter(draft -> !refused.contains(draft.customerNo()))
                .toList();
        if (taken.isEmpty()) {
            return new Saved(0, 0, Map.of(), refused, Map.of());
        }
        ValueTiers.Ranking ranking = tiers.ranking();
        mapper.upsert(taken.stream()
                .map(draft -> row(draft, Optional.ofNullable(known.get(draft.customerNo())), ranking))
                .sorted(Comparator.comparing(CustomerRow::customerNo))
                .toList());
        Map<String, Long> ids = new HashMap<>();
        mapper.idsByNo(taken.stream().map(CustomerDraft::customerNo).toList())
                .forEach(found -> ids.put(found.customerNo(), found.id()));
        Map<String, Set<Purpose>> stillRefused = saveConsents(taken, ids, source);
        int updated = known.size() - refused.size();
        return new Saved(taken.size() - updated, updated, ids, refused, stillRefused);
    }

    private Map<String, CustomerRow> known(List<CustomerDraft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        return mapper.byNos(drafts.stream().map(CustomerDraft::customerNo).toList()).stream()
                .collect(Collectors.toMap(CustomerRow::customerNo, row -> row));
    }

    private Map<String, Set<Purpose>> saveConsents(List<CustomerDraft> drafts, Map<String, Long> ids, String source) {
        Map<Long, ListedConsents> said = new TreeMap<>();
        Map<Long, String> numbers = new HashMap<>();
        for (CustomerDraft draft : drafts) {
            Long id = ids.get(draft.customerNo());
            if (draft.consents() != null && id != null) {
                said.put(id, ListedConsents.undated(draft.consents()));
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
        @Nullable BigDecimal aum = said(draft.aum(), known.map(CustomerRow::aum).orElse(null));
        return new CustomerRow(
                null,
                draft.customerNo(),
                said(draft.name(), known.map(CustomerRow::name).orElse(null)),
                said(draft.phone(), known.map(CustomerRow::phone).orElse(null)),
                draft.branchNo() != null
                        ? draft.branchNo()
                        : known.map(CustomerRow::branchNo).orElse(Branches.HEAD_OFFICE),
                said(draft.gender(), known.map(CustomerRow::gender).orElse(null)),
                said(draft.age(), known.map(CustomerRow::age).orElse(null)),
                said(draft.occupation(), known.map(CustomerRow::occupation).orElse(null)),
                said(
                        draft.maritalStatus(),
                        known.map(CustomerRow::maritalStatus).orElse(null)),
                said(draft.education(), known.map(CustomerRow::education).orElse(null)),
                aum,
                ranking.of(aum),
                said(draft.riskRating(), known.map(CustomerRow::riskRating).orElse(null)),
                said(draft.openedAt(), known.map(CustomerRow::openedAt).orElse(null)),
                draft.lifecycle() != null
                        ? draft.lifecycle().stored()
                        : known.map(CustomerRow::status).orElse(Lifecycle.ACTIVE),
                attributes.write(merged(draft, known)),
                known.map(CustomerRow::createdAt).orElse(now),
                now);
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
