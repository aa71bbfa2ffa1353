package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.FullStack;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@FullStack
class CurrentStaffTest {

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private Branches branches;

    @Test
    void without_a_person_it_is_the_system_and_nothing_is_in_its_way() {
        assertThat(current.find()).isEmpty();
        assertThat(current.name()).isEqualTo("system");
        assertThatCode(() -> current.requireSees("002")).doesNotThrowAnyException();
        assertThatThrownBy(current::get).isInstanceOf(Problem.class);
    }

    @Test
    @WithMockUser("RM1")
    void a_name_alone_is_looked_up() {
        assertThat(current.get().branch()).isEqualTo(new BranchNo("001"));
        assertThat(current.get().has(Role.RELATIONSHIP_MANAGER)).isTrue();
        assertThatThrownBy(() -> current.requireSees("002")).hasMessageContaining("002");
    }

    @Test
    void people_of_the_whole_bank_see_every_branch() {
        StaffMember agent = directory.find("remote1").orElseThrow();
        assertThat(agent.sees("001")).isTrue();
        assertThat(agent.sees("002")).isTrue();
        String name = current.as(agent, current::name);
        assertThat(name).isEqualTo("remote1");
        assertThat(current.name()).isEqualTo("system");
    }

    @Test
    void people_are_found_by_role_and_branch() {
        assertThat(directory.byRole(Role.TELLER, new BranchNo("002")))
                .extracting(StaffMember::username)
                .containsExactly("teller2");
        assertThat(directory.byRole(Role.TELLER, null))
                .extracting(StaffMember::username)
                .contains("teller1", "teller2");
    }

    @Test
    void the_head_office_is_always_there_and_branches_have_both_names() {
        assertThat(branches.find(Branches.HEAD_OFFICE)).isPresent();
        assertThat(branches.name("001", Locale.SIMPLIFIED_CHINESE)).isEqualTo("滨江支行");
        assertThat(branches.name("001", Locale.ENGLISH)).isEqualTo("Riverside branch");
        assertThat(branches.name("999", Locale.ENGLISH)).isEqualTo("999");
        assertThat(branches.zone(new BranchNo("001")).getId()).isEqualTo("Asia/Shanghai");
    }
}
