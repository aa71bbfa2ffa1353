package io.journeyloop.worklist.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskRow;
import io.journeyloop.worklist.Worklist;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list as a file: what the screen shows, customers masked, at most the largest page. */
@Component
class TaskFile {

    private static final List<String> COLUMNS =
            List.of("task", "journey", "customer-no", "customer", "role", "branch", "assignee", "due", "legal-due");

    private final Worklist worklist;
    private final TaskDossiers dossiers;
    private final Branches branches;
    private final Texts texts;
    private final Audit audit;

    TaskFile(Worklist worklist, TaskDossiers dossiers, Branches branches, Texts texts, Audit audit) {
        this.worklist = worklist;
        this.dossiers = dossiers;
        this.branches = branches;
        this.texts = texts;
        this.audit = audit;
    }

    /** The download of what that state lists; noted in the audit when it is fetched. */
    DownloadHandler download(TodayState state, Locale reader) {
        return CsvFile.download("tasks.csv", () -> csv(state, reader));
    }

    byte[] csv(TodayState state, Locale reader) {
        TaskQuery all = new TaskQuery(
                state.view(), state.branch(), state.role(), state.q(), state.sort(), 0, TaskQuery.LARGEST_PAGE);
        List<TaskRow> tasks = worklist.page(all).rows();
        Map<Long, Customer> customers = dossiers.customers(tasks);
        audit.record("tasks-exported", "worklist", state.view().slug(), Map.of("rows", Integer.toString(tasks.size())));
        CsvFile file = new CsvFile(COLUMNS.stream()
                .map(one -> texts.get("worklist.column." + one, reader))
                .toList());
        tasks.forEach(task -> write(task, customers, reader, file));
        return file.bytes();
    }

    private void write(TaskRow task, Map<Long, Customer> customers, Locale reader, CsvFile file) {
        @Nullable Customer customer = task.customerId() == null ? null : customers.get(task.customerId());
        file.row(
                dossiers.name(task, reader),
                dossiers.place(task, reader),
                customer == null ? null : customer.customerNo(),
                customer == null ? null : Masking.name(customer.name()),
                texts.get("staff.role." + task.role().slug(), reader),
                branches.name(task.branchNo(), reader),
                task.assignee(),
                task.dueAt(),
                task.legalDueAt());
    }
}
