package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.BreakpointMapper.Group;
import io.journeyloop.breakpoint.persistence.BreakpointMapper.Owned;
import io.journeyloop.staff.Roles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is open where, what is at stake, who works on it. */
@Component
@Transactional(readOnly = true)
public class BreakpointBoard {

    private record Place(String journeyKey, String touchpoint, String branchNo) {}

    private final BreakpointMapper mapper;
    private final BreakpointScope scope;

    BreakpointBoard(BreakpointMapper mapper, BreakpointScope scope) {
        this.mapper = mapper;
        this.scope = scope;
    }

    /**
     * Open breakpoints by touchpoint and branch, in the order of journeys, touchpoints and branches; two statements over
     * the open ones alone.
     *
     * @param branch null for all that the signed-in person sees
     * @param journey null for all
     * @throws io.journeyloop.common.Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    public List<BoardGroup> groups(@Nullable String branch, @Nullable String journey) {
        String seen = scope.branch(branch);
        Map<Place, List<BoardGroup.Owner>> owners = mapper.owners(seen, journey).stream()
                .collect(Collectors.groupingBy(
                        one -> new Place(one.journeyKey(), one.touchpoint(), one.branchNo()),
                        Collectors.mapping(BreakpointBoard::owner, Collectors.toList())));
        return mapper.groups(seen, journey).stream()
                .map(group -> group(group, owners.getOrDefault(place(group), List.of())))
                .toList();
    }

    private static BoardGroup group(Group one, List<BoardGroup.Owner> owners) {
        return new BoardGroup(
                one.journeyKey(),
                one.touchpoint(),
                one.branchNo(),
                one.open(),
                one.unowned(),
                one.automatic(),
                one.heldBack(),
                one.newest(),
                one.oldest(),
                one.aum() == null ? BigDecimal.ZERO : one.aum(),
                owners.stream().limit(BoardGroup.MOST_OWNERS).toList());
    }

    private static Place place(Group one) {
        return new Place(one.journeyKey(), one.touchpoint(), one.branchNo());
    }

    private static BoardGroup.Owner owner(Owned one) {
        return new BoardGroup.Owner(one.owner(), one.n());
    }
}
