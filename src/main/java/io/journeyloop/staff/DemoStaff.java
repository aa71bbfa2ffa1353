package io.journeyloop.staff;

import io.journeyloop.staff.persistence.BranchMapper;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The branches and people of the demo; absent outside its profile. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DemoStaff implements ApplicationRunner {

    /** Good for the demo alone: the directory asks everybody else for a longer one. */
    private static final String PASSWORD = "demo";

    static final List<Branch> BRANCHES = List.of(
            new Branch("001", "Riverside branch", "滨江支行", null),
            new Branch("002", "Old Town branch", "老城支行", null),
            new Branch("003", "Harbour branch", "港湾支行", null),
            new Branch("004", "University branch", "大学城支行", null),
            new Branch("005", "Airport branch", "空港支行", null));

    static final List<NewStaff> PEOPLE = List.of(
            person("teller1", "陈晓雯", "001", Role.TELLER),
            person("lobby1", "林嘉", "001", Role.LOBBY_MANAGER),
            person("rm1", "周子航", "001", Role.RELATIONSHIP_MANAGER),
            person("manager1", "何静", "001", Role.BRANCH_MANAGER),
            person("teller2", "吴桐", "002", Role.TELLER),
            person("manager2", "郑凯", "002", Role.BRANCH_MANAGER),
            person("remote1", "孙悦", null, Role.REMOTE_AGENT),
            person("cx1", "沈岚", null, Role.CX_MANAGER),
            person("owner1", "顾明", null, Role.PROCESS_OWNER),
            person("owner2", "苏敏", null, Role.PROCESS_OWNER),
            person("admin", "Administrator", null, Role.ADMIN));

    /** They keep the other branches running; nobody signs in as them. */
    static final List<NewStaff> COLLEAGUES = List.of(
            person("lobby2", "许诺", "002", Role.LOBBY_MANAGER),
            person("rm2", "蒋涛", "002", Role.RELATIONSHIP_MANAGER),
            person("lobby3", "曹颖", "003", Role.LOBBY_MANAGER),
            person("rm3", "魏然", "003", Role.RELATIONSHIP_MANAGER),
            person("manager3", "邓超群", "003", Role.BRANCH_MANAGER),
            person("lobby4", "袁媛", "004", Role.LOBBY_MANAGER),
            person("rm4", "彭程", "004", Role.RELATIONSHIP_MANAGER),
            person("manager4", "潘越", "004", Role.BRANCH_MANAGER),
            person("lobby5", "田甜", "005", Role.LOBBY_MANAGER),
            person("rm5", "任远", "005", Role.RELATIONSHIP_MANAGER),
            person("manager5", "方舟", "005", Role.BRANCH_MANAGER));

    private final StaffDirectory directory;
    private final BranchMapper branches;
    private final PasswordEncoder passwords;

    DemoStaff(StaffDirectory directory, BranchMapper branches, PasswordEncoder passwords) {
        this.directory = directory;
        this.branches = branches;
        this.passwords = passwords;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (directory.isEmpty()) {
            BRANCHES.forEach(branches::save);
            String hash = passwords.encode(PASSWORD);
            PEOPLE.forEach(person -> directory.insert(person, hash));
            String unknown = passwords.encode(UUID.randomUUID().toString());
            COLLEAGUES.forEach(person -> directory.insert(person, unknown));
        }
    }

    private static NewStaff person(String username, String name, @Nullable String branch, Role role) {
        return new NewStaff(username, name, branch, Set.of(role), PASSWORD);
    }
}
