package io.journeyloop.studio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.studio.Drafts;
import java.util.function.Consumer;

/** Takes a BPMN file in. */
final class BringInDialog extends Dialog {

    private final Div outcome = new Div();
    private final Consumer<byte[]> take;

    BringInDialog(StudioTexts words, Consumer<byte[]> take) {
        this.take = take;
        setHeaderTitle(words.text("import.title"));
        setWidth("min(480px, 96vw)");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, file) -> taken(file)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Drafts.LARGEST);
        UploadI18N texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setOne(words.text("import.choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setOne(words.text("import.drop")));
        texts.setError(new UploadI18N.Error().setFileIsTooBig(words.text("problem.too-large")));
        upload.setI18n(texts);
        add(new Paragraph(words.text("import.text")), upload, outcome);
        getFooter().add(new Button(words.text("cancel"), click -> close()));
    }

    /** Runs within the upload's own access to the screen. */
    private void taken(byte[] file) {
        outcome.removeAll();
        try {
            take.accept(file);
            close();
        } catch (Problem refused) {
            outcome.add(ErrorState.of(refused));
        }
    }
}
