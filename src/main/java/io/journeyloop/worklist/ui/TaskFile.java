package io.journeyloop.worklist.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Disclosures;
import io.journeyloop.staff.Masking;
import io.journeyloop.time.BankZone;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.Worklist;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list as a file: what the screen lists, in its order, the reader's language and the bank's zone, customers masked.
 * It is complete, or its last line says what is missing.
 */
@Component
class TaskFile {

    private static final List<String> COLUMNS =
            List.of("task", "journey", "customer-no", "customer", "role", "branch", "assignee", "due", "legal-due");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MOST_PAGES = 20;

    private final Worklist worklist;
    private final TaskCustomers customers;
    private final TaskColleagues colleagues;
    private final TaskTexts names;
    private final Texts texts;
    private final Disclosures disclosures;
    private final ZoneId zone;

    TaskFile(
            Worklist worklist,
            TaskCustomers customers,
            TaskColleagues colleagues,
            TaskTexts names,
            Texts texts,
            Disclosures disclosures,
            BankZone bank) {
        this.zone = bank.zone();
        this.worklist = worklist;
        this.customers = customers;
        this.colleagues = colleagues;
        this.names = names;
        this.texts = texts;
        this.disclosures = disclosures;
    }

    /** The download of what that state lists; noted in the audit when it is fetched. */
    DownloadHandler download(TodayState state, Locale reader) {
        return CsvFile.download("tasks.csv", () -> csv(state, reader));
    }

    byte[] csv(TodayState state, Locale reader) {
        List<Task> tasks = new ArrayList<>();
        Paged<Task> page = page(state, 0);
        tasks.addAll(page.rows());
        while (tasks.size() < page.total() && !page.rows().isEmpty() && page.page() + 1 < MOST_PAGES) {
            page = page(state, page.page() + 1);
            tasks.addAll(page.rows());
        }
        Map<CustomerId, Customer> whom = customers.of(tasks);
        Map<String, String> holders = colleagues.holders(tasks);
        disclosures.exported("tasks-exported", "worklist", state.view().slug(), tasks.size());
        CsvFile file = new CsvFile(COLUMNS.stream()
                .map(one -> texts.get("worklist.column." + one, reader, zone.getDisplayName(TextStyle.FULL, reader)))
                .toList());
        tasks.forEach(task -> write(task, whom, holders, reader, file));
        if (tasks.size() < page.total()) {
            file.row(texts.get("worklist.export.cut", reader, tasks.size(), page.total()));
        }
        return file.bytes();
    }

    private Paged<Task> page(TodayState state, int number) {
        return worklist.page(new TaskQuery(
                state.view(), state.branch(), state.role(), state.q(), state.sort(), number, TaskQuery.LARGEST_PAGE));
    }

    private @Nullable String local(@Nullable Instant at) {
        return at == null ? null : TIME.format(at.atZone(zone));
    }

    private void write(
            Task task, Map<CustomerId, Customer> whom, Map<String, String> holders, Locale reader, CsvFile file) {
        @Nullable Customer customer = task.customerId() == null ? null : whom.get(task.customerId());
        file.row(
                names.name(task, reader),
                names.place(task, reader),
                customer == null ? null : customer.customerNo(),
                customer == null ? null : Masking.name(customer.name()),
                texts.get("staff.role." + task.role().slug(), reader),
                names.branch(task, reader),
                task.assignee() == null ? null : holders.getOrDefault(task.assignee(), task.assignee()),
                local(task.dueAt()),
                local(task.legalDueAt()));
    }
}
