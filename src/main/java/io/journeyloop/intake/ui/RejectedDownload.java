package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.shell.CsvFile;
import java.util.List;
import java.util.stream.Stream;

/** The rejected lines as a file, in the words of the screen; a file that does not hold all of them says so. */
final class RejectedDownload extends Anchor {

    RejectedDownload(ImportResult result) {
        setText(getTranslation("intake.result.download"));
        List<String> columns = Stream.of("line", "field", "value", "reason")
                .map(name -> getTranslation("intake.rejected." + name))
                .toList();
        String part = result.rejectedTotal() > result.rejected().size()
                ? getTranslation("intake.result.part", result.rejected().size(), result.rejectedTotal())
                : "";
        setHref(CsvFile.download("rejected.csv", () -> file(result, columns, part)), AttachmentType.DOWNLOAD);
    }

    private static byte[] file(ImportResult result, List<String> columns, String part) {
        CsvFile file = new CsvFile(columns);
        result.rejected().forEach(one -> file.row(one.line(), one.field(), one.value(), one.reason()));
        if (!part.isEmpty()) {
            file.row(part);
        }
        return file.bytes();
    }
}
