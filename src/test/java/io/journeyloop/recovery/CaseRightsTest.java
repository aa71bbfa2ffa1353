package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of who may do what to a case, cell by cell; written once more, so that a changed cell is seen. */
class CaseRightsTest {

    /** Columns: CX manager, branch manager, owner, colleague, task, recorder. */
    private static final List<String> CELLS = List.of(
            "READ               x x x x x x",
            "CONTACT            x x x - x -",
            "FIND_CAUSE         x x x - x -",
            "PROPOSE            x x x - x -",
            "CARRY_OUT          x x x - x -",
            "CLOSE              x x x - x -",
            "REOPEN             x x x - - -",
            "WITHDRAW           x x x - - -",
            "CLASSIFY           x x - - - -",
            "ASK_EXTENSION      - x x - - -",
            "APPROVE_EXTENSION  x x - - - -",
            "ENTRUST            x x - - - -",
            "RECUSE             x x - - - -",
            "MATCH              x x x x - x");

    private static final String STATES = "open contacted remedy closed recovered unconfirmed withdrawn";

    @Test
    void everyDeedHasItsRow() {
        assertThat(CELLS)
                .extracting(row -> row.split(" +")[0])
                .containsExactlyElementsOf(
                        Arrays.stream(CaseAct.values()).map(Enum::name).toList());
    }

    @Test
    void everyStateIsAskedFor() {
        assertThat(STATES.split(" "))
                .containsExactly(
                        Arrays.stream(CaseState.values()).map(CaseState::slug).toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfRelationAndDeed() {
        return CELLS.stream().flatMap(row -> {
            String[] cells = row.split(" +");
            CaseAct act = CaseAct.valueOf(cells[0]);
            return Arrays.stream(CaseRelation.values())
                    .map(relation -> DynamicTest.dynamicTest(
                            act + " by " + relation, () -> assertThat(CaseRights.grants(act, EnumSet.of(relation)))
                                    .isEqualTo("x".equals(cells[1 + relation.ordinal()]))));
        });
    }

    @TestFactory
    Stream<DynamicTest> everyCellOfStateAndDeed() {
        return Arrays.stream(CaseAct.values()).flatMap(act -> Arrays.stream(STATES.split(" "))
                .map(CaseState::of)
                .map(state -> DynamicTest.dynamicTest(act + " while " + state, () -> assertThat(
                                CaseRights.grants(act, EnumSet.allOf(CaseRelation.class), state))
                        .isEqualTo(fits(act, state)))));
    }

    private static boolean fits(CaseAct act, CaseState state) {
        return switch (act) {
            case READ, MATCH -> true;
            case REOPEN -> Set.of("closed", "recovered", "unconfirmed").contains(state.slug());
            default -> Set.of("open", "contacted", "remedy").contains(state.slug());
        };
    }

    /** Rows: each role of the case's own branch; an S2 belongs to the branch manager, an S3 to relationship managers. */
    @Test
    void aRoleStandsToACaseAsItsWorkAsks() {
        assertThat(standing(Role.BRANCH_MANAGER, "branch-manager"))
                .containsExactly(CaseRelation.BRANCH_MANAGER, CaseRelation.OWNER);
        assertThat(standing(Role.BRANCH_MANAGER, "relationship-manager")).containsExactly(CaseRelation.BRANCH_MANAGER);
        assertThat(standing(Role.RELATIONSHIP_MANAGER, "relationship-manager"))
                .containsExactly(CaseRelation.OWNER, CaseRelation.COLLEAGUE);
        assertThat(standing(Role.RELATIONSHIP_MANAGER, "branch-manager")).containsExactly(CaseRelation.COLLEAGUE);
        assertThat(standing(Role.CX_MANAGER, "branch-manager")).containsExactly(CaseRelation.CX_MANAGER);
        for (Role apart : List.of(Role.TELLER, Role.LOBBY_MANAGER, Role.REMOTE_AGENT, Role.PROCESS_OWNER, Role.ADMIN)) {
            assertThat(standing(apart, "branch-manager")).as(apart.slug()).isEmpty();
        }
    }

    @Test
    void whoeverRecordedItReadsItUnlessTheirWorkIsFiguresAlone() {
        assertThat(CaseAccess.standing(person("me", Role.TELLER), one("branch-manager", null, null, "me")))
                .containsExactly(CaseRelation.RECORDER);
        assertThat(CaseAccess.standing(person("me", Role.ADMIN), one("branch-manager", null, null, "me")))
                .isEmpty();
        assertThat(CaseAccess.standing(person("me", Role.ADMIN), one("admin", "me", null, "me")))
                .containsExactly(CaseRelation.OWNER);
    }

    @Test
    void aNamedOwnerIsTheOwnerAloneAndWhoIsRecusedIsNothing() {
        assertThat(CaseAccess.standing(
                        person("other", Role.RELATIONSHIP_MANAGER), one("relationship-manager", "me", null, null)))
                .containsExactly(CaseRelation.COLLEAGUE);
        assertThat(CaseAccess.standing(person("me", Role.BRANCH_MANAGER), one("branch-manager", "me", "him, me", "me")))
                .isEmpty();
        assertThat(CaseAccess.standing(
                        new StaffMember("me", "Me", new BranchNo("002"), Set.of(Role.BRANCH_MANAGER)),
                        one("branch-manager", "me", null, "me")))
                .isEmpty();
    }

    private static Set<CaseRelation> standing(Role role, String ownerRole) {
        return CaseAccess.standing(person("somebody", role), one(ownerRole, null, null, null));
    }

    private static StaffMember person(String name, Role role) {
        return new StaffMember(name, name, new BranchNo("001"), Set.of(role));
    }

    private static RecoveryCase one(
            String ownerRole, @Nullable String owner, @Nullable String recused, @Nullable String openedBy) {
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        return new RecoveryCase(
                new CaseKey(new CaseId(1), "C1", 0),
                new CaseOrigin(CaseSource.COMPLAINT, null, at, at, openedBy, null, null, null, null),
                new CaseSubject(null, null, null),
                new CaseParties(
                        new CustomerId(1L),
                        CaseParties.NOBODYS,
                        new BranchNo("001"),
                        new CaseOwner(ownerRole, owner),
                        recused == null ? Set.of() : Set.of(recused.split(", ", -1))),
                CaseState.OPEN,
                Severity.S2,
                1,
                LegalTerm.simple(at),
                Remedy.NONE,
                CaseProgress.NONE);
    }
}
