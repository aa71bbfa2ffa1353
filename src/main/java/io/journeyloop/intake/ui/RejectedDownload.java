package io.journeyloop.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.intake.Rejection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rejected lines as a file: line, field, value, reason. */
final class RejectedDownload extends Anchor {

    RejectedDownload(ImportResult result) {
        setText(getTranslation("intake.result.download"));
        setHref(DownloadHandler.fromInputStream(event -> csv(result)), AttachmentType.DOWNLOAD);
    }

    private static DownloadResponse csv(ImportResult result) {
        String text = "\uFEFFline,field,value,reason\r\n"
                + result.rejected().stream().map(RejectedDownload::line).collect(Collectors.joining("\r\n"));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(new ByteArrayInputStream(bytes), "rejected.csv", "text/csv", bytes.length);
    }

    private static String line(Rejection one) {
        return Csv.line(String.valueOf(one.line()), text(one.field()), text(one.value()), one.reason());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
