package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationRun;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run as a table for a spreadsheet: UTF-8 with a byte-order mark, written while it is read, so that a
 * hundred thousand lines need no hundred thousand in memory. That it was taken is noted.
 */
final class PassagesFile {

    private static final int SLICE = 1000;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private PassagesFile() {}

    static Anchor link(MigrationScreen screen, MigrationRun run) {
        String none = screen.text("file.waiting");
        String moved = screen.text(run.rehearsal() ? "file.can" : "file.moved");
        String stays = screen.text(run.rehearsal() ? "file.cannot" : "file.stays");
        Locale reader = screen.formats().reader();
        DownloadHandler file = event -> {
            event.setFileName("migration-" + run.id() + ".csv");
            event.setContentType("text/csv;charset=UTF-8");
            screen.audit()
                    .record("migration-exported", "journey", run.journey(), Map.of("run", Long.toString(run.id())));
            try (Writer text = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                text.write("\uFEFF");
                write(screen, run, text, reader, Map.of(
                        MigrationItem.State.WAITING, none,
                        MigrationItem.State.MOVED, moved,
                        MigrationItem.State.REFUSED, stays));
            }
        };
        Anchor link = new Anchor(file, screen.text("export"));
        link.addClassName("jl-hide-phone");
        return link;
    }

    static void write(
            MigrationScreen screen,
            MigrationRun run,
            Writer text,
            Locale reader,
            Map<MigrationItem.State, String> states)
            throws IOException {
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(
                screen.texts().get("studio.migrate.file.customer", reader),
                screen.texts().get("studio.migrate.file.result", reader),
                screen.texts().get("studio.migrate.file.reason", reader));
        long after = 0;
        List<MigrationItem> items;
        do {
            items = screen.items().after(run.id(), null, null, after, SLICE);
            for (MigrationItem item : items) {
                csv.printRecord(plain(item.customerNo()), states.get(item.state()), reason(screen, run, item, reader));
                after = item.id();
            }
        } while (items.size() == SLICE);
        csv.flush();
    }

    private static String reason(MigrationScreen screen, MigrationRun run, MigrationItem item, Locale reader) {
        return item.refusal() == null
                ? ""
                : screen.texts().get(screen.words().of(item.refusal(), run, reader), reader);
    }

    /** A value from outside must not become a spreadsheet's formula. */
    private static String plain(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
