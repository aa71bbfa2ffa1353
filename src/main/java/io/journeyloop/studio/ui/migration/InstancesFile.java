package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.html.Anchor;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.shell.CsvFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The results of a run as a file, read slice by slice. That it was taken is noted. */
final class InstancesFile {

    private static final int SLICE = 1000;

    private InstancesFile() {}

    /** A link that makes the file when it is clicked, in the language of now. */
    static Anchor link(MigrationScreen screen, MigrationRun run) {
        Locale reader = screen.texts().formats().reader();
        Anchor link = new Anchor(
                CsvFile.download("migration-" + run.id() + ".csv", () -> file(screen, run, reader)),
                screen.text("export"));
        link.addClassName("jl-hide-phone");
        return link;
    }

    static byte[] file(MigrationScreen screen, MigrationRun run, Locale reader) {
        Map<MigrationItem.State, String> results = Map.of(
                MigrationItem.State.WAITING, word(screen, "waiting", reader),
                MigrationItem.State.MOVED, word(screen, run.rehearsal() ? "can" : "moved", reader),
                MigrationItem.State.REFUSED, word(screen, run.rehearsal() ? "cannot" : "stays", reader));
        CsvFile file = new CsvFile(List.of(
                word(screen, "customer", reader), word(screen, "result", reader), word(screen, "reason", reader)));
        long after = 0;
        List<MigrationItem> items;
        do {
            items = screen.instances().after(run.id(), null, null, after, SLICE);
            for (MigrationItem item : items) {
                file.row(item.customerNo(), results.get(item.state()), reason(screen, run, item, reader));
                after = item.id();
            }
        } while (items.size() == SLICE);
        screen.instances().exported(run);
        return file.bytes();
    }

    private static String reason(MigrationScreen screen, MigrationRun run, MigrationItem item, Locale reader) {
        return item.refusal() == null ? "" : screen.texts().why(reader, item.refusal(), run);
    }

    private static String word(MigrationScreen screen, String name, Locale reader) {
        return screen.texts().text(reader, "file." + name);
    }
}
