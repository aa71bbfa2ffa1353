package io.journeyloop.intake.ui;

import io.journeyloop.intake.ImportJobs;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the import's panels ask of others. */
@Component
record ImportScreen(ImportJobs jobs, LocaleFormats formats, Branches branches, CurrentStaff staff) {

    /** The branches a file's customers may be given to. */
    List<Branch> allowed() {
        return branches.all().stream()
                .filter(branch -> staff.get().sees(branch.no()))
                .toList();
    }
}
