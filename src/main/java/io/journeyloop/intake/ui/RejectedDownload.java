package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.shell.CsvFile;
import java.util.List;

/** The rejected lines as a file: line, field, value, reason. */
final class RejectedDownload extends Anchor {

    RejectedDownload(ImportResult result) {
        setText(getTranslation("intake.result.download"));
        setHref(CsvFile.download("rejected.csv", () -> file(result)), AttachmentType.DOWNLOAD);
    }

    private static byte[] file(ImportResult result) {
        CsvFile file = new CsvFile(List.of("line", "field", "value", "reason"));
        result.rejected().forEach(one -> file.row(one.line(), one.field(), one.value(), one.reason()));
        return file.bytes();
    }
}
