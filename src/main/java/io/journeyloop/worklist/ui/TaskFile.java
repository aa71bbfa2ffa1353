package io.journeyloop.worklist.ui;

import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.TaskQuery;
import io.journeyloop.worklist.TaskRow;
import io.journeyloop.worklist.Worklist;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list as a file: what the screen shows, customers masked, at most the largest page. */
@Component
class TaskFile {

    private static final List<String> COLUMNS =
            List.of("task", "journey", "customer-no", "customer", "role", "branch", "assignee", "due", "legal-due");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

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
        return DownloadHandler.fromInputStream(event -> {
            byte[] file = csv(state, reader).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(file), "tasks.csv", "text/csv", file.length);
        });
    }

    String csv(TodayState state, Locale reader) {
        TaskQuery all = new TaskQuery(
                state.view(), state.branch(), state.role(), state.q(), state.sort(), 0, TaskQuery.LARGEST_PAGE);
        List<TaskRow> tasks = worklist.page(all).rows();
        Map<Long, Customer> customers = dossiers.customers(tasks);
        audit.record("tasks-exported", "worklist", state.view().slug(), Map.of("rows", Integer.toString(tasks.size())));
        StringBuilder file = new StringBuilder(BYTE_ORDER_MARK);
        try (CSVPrinter out = new CSVPrinter(file, CSVFormat.DEFAULT)) {
            out.printRecord(COLUMNS.stream().map(one -> texts.get("worklist.column." + one, reader)));
            for (TaskRow task : tasks) {
                out.printRecord(values(task, customers, reader).stream().map(TaskFile::harmless));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toString();
    }

    private List<String> values(TaskRow task, Map<Long, Customer> customers, Locale reader) {
        @Nullable Customer customer = task.customerId() == null ? null : customers.get(task.customerId());
        return List.of(
                dossiers.name(task, reader),
                dossiers.place(task, reader),
                customer == null ? "" : customer.customerNo(),
                customer == null ? "" : Masking.name(customer.name()),
                texts.get("staff.role." + task.role().slug(), reader),
                branches.name(task.branchNo(), reader),
                Objects.requireNonNullElse(task.assignee(), ""),
                time(task.dueAt()),
                time(task.legalDueAt()));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }

    /** A spreadsheet takes a text that begins like a formula for one. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
