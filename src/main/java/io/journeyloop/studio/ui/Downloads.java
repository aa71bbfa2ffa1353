package io.journeyloop.studio.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.journeyloop.studio.DraftKind;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Models as files. */
final class Downloads {

    private Downloads() {}

    /** A link that downloads a model, fetched when it is clicked. */
    static Anchor of(DraftKind kind, String text, String name, Supplier<String> model) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = model.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), name + "." + kind.ending(), kind.mediaType(), file.length);
                }),
                text);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
