package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@FullStack
class AuditTest {

    private static final AuditQuery ALL = AuditQuery.of(null, null, null, null);

    @Autowired
    private Audit audit;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Test
    void a_deed_carries_the_persons_name_the_time_and_what_was_done() {
        as("rm1", () -> note("customer-revealed", "C1", Map.of("reason", "call back")));

        AuditEntry entry = as("cx1", () -> audit.page(AuditQuery.of("customer:C1", null, null, null), 0, 10))
                .rows()
                .getFirst();
        assertThat(entry.who()).isEqualTo("rm1");
        assertThat(entry.branchNo()).isEqualTo(new BranchNo("001"));
        assertThat(entry.at()).isEqualTo(CleanSlate.START);
        assertThat(audit.details(entry)).containsEntry("reason", "call back");
    }

    @Test
    void a_branch_manager_sees_the_own_branch_alone() {
        as("rm1", () -> note("task-assigned", "C7", Map.of()));
        as("teller2", () -> note("task-assigned", "C8", Map.of()));

        assertThat(as("manager2", () -> audit.page(ALL, 0, 100)).rows())
                .isNotEmpty()
                .allMatch(entry -> new BranchNo("002").equals(entry.branchNo()));
        assertThat(as("manager2", () -> audit.page(AuditQuery.of("C7", null, null, null), 0, 100))
                        .total())
                .isZero();
    }

    @Test
    void tellers_and_strangers_are_refused() {
        assertThatThrownBy(() -> as("teller1", () -> audit.page(ALL, 0, 10))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> audit.page(ALL, 0, 10)).isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }

    @Test
    void what_no_person_did_is_the_systems() {
        note("case-escalated", "K9", Map.of());
        assertThat(as("admin", () -> audit.page(AuditQuery.of("K9", null, null, null), 0, 10))
                        .rows())
                .singleElement()
                .extracting(AuditEntry::who)
                .isEqualTo("system");
    }

    @Test
    void a_subject_without_a_number_is_refused() {
        assertThatThrownBy(() -> AuditQuery.of("customer:", null, null, null)).isInstanceOf(Problem.class);
    }

    private boolean note(String action, String subject, Map<String, String> details) {
        audit.record(action, "customer", subject, details);
        return true;
    }

    private <T> T as(String person, Supplier<T> work) {
        return current.as(directory.find(person).orElseThrow(), work);
    }
}
