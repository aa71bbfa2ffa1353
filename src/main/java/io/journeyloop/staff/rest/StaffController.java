package io.journeyloop.staff.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.NewStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Branches and people, for administrators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Staff", description = "Branches and the people who work in them")
@PreAuthorize(Roles.IS_ADMIN)
class StaffController {

    /** A branch as the API writes it; {@code timeZone} only where it is not the bank's. */
    record BranchBody(@Nullable String no, @Nullable String name, @Nullable String nameZh, @Nullable String timeZone) {}

    record PersonBody(String username, String displayName, @Nullable String branch, List<String> roles) {}

    record NewPersonBody(
            @Nullable String username,
            @Nullable String displayName,
            @Nullable String branch,
            @Nullable List<String> roles,
            @Nullable String password) {}

    private final Branches branches;
    private final StaffDirectory directory;

    StaffController(Branches branches, StaffDirectory directory) {
        this.branches = branches;
        this.directory = directory;
    }

    @GetMapping("/branches")
    @Operation(summary = "All branches, by number")
    List<BranchBody> branches() {
        return branches.all().stream().map(StaffController::body).toList();
    }

    @PostMapping("/branches")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a branch, or change the one of that number")
    BranchBody saveBranch(@RequestBody BranchBody wanted) {
        String name = required("name", wanted.name());
        String nameZh = wanted.nameZh() == null ? name : wanted.nameZh();
        return body(branches.save(new Branch(required("no", wanted.no()), name, nameZh, zone(wanted.timeZone()))));
    }

    @GetMapping("/staff")
    @Operation(summary = "All people, by user name")
    List<PersonBody> people() {
        return directory.all().stream().map(StaffController::body).toList();
    }

    @PostMapping("/staff")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account")
    PersonBody addPerson(@RequestBody NewPersonBody wanted) {
        List<String> roles = wanted.roles() == null ? List.of() : wanted.roles();
        return body(directory.add(new NewStaff(
                required("username", wanted.username()),
                required("displayName", wanted.displayName()),
                wanted.branch(),
                roles.stream().map(Role::of).collect(Collectors.toSet()),
                required("password", wanted.password()))));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Problem.invalid(field, null, say("common.problem.missing", field));
        }
        return value;
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw Problem.invalid("timeZone", name, say("staff.problem.time-zone", name));
        }
    }

    private static BranchBody body(Branch branch) {
        ZoneId zone = branch.zone();
        return new BranchBody(branch.no(), branch.name(), branch.nameZh(), zone == null ? null : zone.getId());
    }

    private static PersonBody body(StaffMember member) {
        return new PersonBody(
                member.username(),
                member.displayName(),
                BranchNo.text(member.branch()),
                member.roles().stream().map(Role::slug).sorted().toList());
    }
}
