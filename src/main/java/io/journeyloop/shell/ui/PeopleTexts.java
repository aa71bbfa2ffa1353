package io.journeyloop.shell.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person's roles and place in the reader's language. */
@Component
class PeopleTexts {

    private final Texts texts;
    private final Branches branches;

    PeopleTexts(Texts texts, Branches branches) {
        this.texts = texts;
        this.branches = branches;
    }

    /** "Relationship manager · Riverside branch". */
    String detail(StaffMember member, Locale reader) {
        return roles(member, reader) + " · " + place(member, reader);
    }

    private String roles(StaffMember member, Locale reader) {
        return member.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Role::slug)
                .map(slug -> texts.get("staff.role." + slug, reader))
                .collect(Collectors.joining(", "));
    }

    private String place(StaffMember member, Locale reader) {
        @Nullable BranchNo branch = member.branch();
        return branch == null ? texts.get("shell.whole-bank", reader) : branches.name(branch, reader);
    }
}
