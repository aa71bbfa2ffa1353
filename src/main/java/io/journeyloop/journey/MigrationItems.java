package io.journeyloop.journey;

import io.journeyloop.journey.MigrationRefusal.Reason;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.ItemRow;
import io.journeyloop.staff.Roles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of each in a run, and why some stay. */
@Component
@Transactional(readOnly = true)
@PreAuthorize(Roles.MAY_DEPLOY)
public class MigrationItems {

    /** How many stay for the same reason. */
    public record Group(MigrationRefusal refusal, int n) {}

    private static final int LARGEST_PAGE = 1000;

    private final MigrationRunMapper mapper;

    MigrationItems(MigrationRunMapper mapper) {
        this.mapper = mapper;
    }

    /** Why some stay, the most frequent reason first. */
    public List<Group> reasons(long run) {
        return mapper.reasons(run).stream()
                .map(one -> new Group(refusal(one.reason(), one.elements()), one.n()))
                .toList();
    }

    /**
     * Items of a run, in the order in which they were chosen.
     *
     * @param state null for all
     * @param refusal only those refused for it; null for all
     * @param after the id of the last one read, 0 for the first
     * @param size at most {@value #LARGEST_PAGE}
     */
    public List<MigrationItem> after(
            long run, MigrationItem.@Nullable State state, @Nullable MigrationRefusal refusal, long after, int size) {
        List<ItemRow> rows = mapper.items(
                run,
                state,
                refusal == null ? null : refusal.reason().slug(),
                refusal == null ? null : String.join(",", refusal.elements()),
                after,
                Math.clamp(size, 1, LARGEST_PAGE));
        return rows.stream().map(MigrationItems::item).toList();
    }

    private static MigrationItem item(ItemRow row) {
        return new MigrationItem(
                row.id(),
                row.instanceId(),
                row.customerId(),
                row.customerNo(),
                row.state(),
                row.reason() == null ? null : refusal(row.reason(), row.elements()));
    }

    private static MigrationRefusal refusal(String slug, @Nullable String elements) {
        return new MigrationRefusal(
                Reason.valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_')),
                elements == null || elements.isEmpty() ? List.of() : List.of(elements.split(",", -1)));
    }
}
