package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.MigrationMapper.Candidate;
import io.journeyloop.journey.persistence.MigrationMapper.Chosen;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.ItemRow;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who is to move, a slice a transaction, so that a hundred thousand need no hundred thousand in memory. */
@Component
class MigrationListing {

    private static final int SLICE = 1000;

    private final MigrationRunMapper mapper;
    private final MigrationMapper instances;
    private final MigrationChoice choice;
    private final JourneyModels models;

    MigrationListing(
            MigrationRunMapper mapper, MigrationMapper instances, MigrationChoice choice, JourneyModels models) {
        this.mapper = mapper;
        this.instances = instances;
        this.choice = choice;
        this.models = models;
    }

    /**
     * Writes the next slice of a run's list.
     *
     * @return 0 where another worker does
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int slice(long runId) {
        RunRow run = mapper.claimListing(runId);
        if (run == null) {
            return 0;
        }
        int size = run.asked().pilot() == null
                ? SLICE
                : Math.min(SLICE, run.asked().pilot() - run.listing().total());
        Map<String, CustomerId> named =
                choice.named(MigrationProgress.filter(run).customerNos());
        List<Candidate> slice = candidates(run, named, size);
        if (!slice.isEmpty()) {
            mapper.add(runId, items(slice));
        }
        boolean complete = slice.size() < size
                || (run.asked().pilot() != null
                        && run.listing().total() + size == run.asked().pilot());
        int absent = complete && run.asked().customerNos() != null ? addAbsent(run, named) : 0;
        long until = slice.isEmpty()
                ? run.listing().chosenUntil()
                : slice.getLast().id().value();
        mapper.listedUntil(runId, until, slice.size() + absent, complete);
        return slice.size() + 1;
    }

    private List<Candidate> candidates(RunRow run, Map<String, CustomerId> named, int size) {
        MigrationFilter filter = MigrationProgress.filter(run);
        if (MigrationChoice.nobody(filter, named)) {
            return List.of();
        }
        Chosen chosen = choice.chosen(filter, models.map(run.asked().fromVersionId()), named);
        return instances.page(
                new Chosen(
                        chosen.versionId(),
                        chosen.customerIds(),
                        chosen.branch(),
                        chosen.touchpoint(),
                        chosen.enteredFrom(),
                        chosen.enteredUntil(),
                        run.listing().chosenUntil()),
                size);
    }

    private List<ItemRow> items(List<Candidate> slice) {
        Map<CustomerId, String> numbers = choice.numbers(slice);
        return slice.stream()
                .map(one -> new ItemRow(
                        0,
                        one.id(),
                        one.customerId(),
                        one.customerId() == null ? null : numbers.get(one.customerId()),
                        MigrationItem.State.WAITING,
                        null,
                        null))
                .toList();
    }

    /** Customers asked for by number who have no such journey instance; a pilot leaves them aside. */
    private int addAbsent(RunRow run, Map<String, CustomerId> named) {
        if (run.asked().pilot() != null) {
            return 0;
        }
        Set<CustomerId> found = new HashSet<>(mapper.customers(run.id()));
        List<ItemRow> absent = String.valueOf(run.asked().customerNos())
                .lines()
                .filter(no -> !found.contains(named.get(no)))
                .map(no -> new ItemRow(
                        0,
                        null,
                        named.get(no),
                        no,
                        MigrationItem.State.REFUSED,
                        Migrations.absence(no, named).slug(),
                        null))
                .toList();
        if (!absent.isEmpty()) {
            mapper.add(run.id(), absent);
        }
        return absent.size();
    }
}
