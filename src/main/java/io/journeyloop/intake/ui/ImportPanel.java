package io.journeyloop.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import io.journeyloop.common.Problem;
import io.journeyloop.intake.ColumnMap;
import io.journeyloop.intake.FilePreview;
import io.journeyloop.intake.ImportJob;
import io.journeyloop.intake.ImportOptions;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.intake.SpooledFile;
import io.journeyloop.shell.ErrorState;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file's way in: choose it, see what is in it, say which column is what, watch it, see what came of it. */
final class ImportPanel extends Div {

    private static final int PREVIEW = 5;
    private static final int LARGEST = 200 * 1024 * 1024;

    private final ImportKind kind;
    private final transient ImportScreen screen;
    private final transient Consumer<ImportResult> done;
    private final Span progress = new Span();

    private transient @Nullable SpooledFile file;
    private transient @Nullable ImportJob job;
    private String fileName = "";

    ImportPanel(ImportKind kind, ImportScreen screen, Consumer<ImportResult> done) {
        this.kind = kind;
        this.screen = screen;
        this.done = done;
        addClassNames("jl-card", "in-import");
        choose();
    }

    /** Shows how far a running import is. */
    void refresh() {
        ImportJob running = job;
        if (running == null) {
            return;
        }
        progress.setText(getTranslation(
                "intake.import.progress",
                screen.formats().count(running.read()),
                screen.formats().count(running.rejected())));
        if (running.ended()) {
            job = null;
            running.result().ifPresent(this::show);
            running.problem().ifPresent(this::refuse);
        }
    }

    /** Whether an import runs. */
    boolean live() {
        return job != null;
    }

    private void choose() {
        removeAll();
        Upload upload =
                new Upload(UploadHandler.toTempFile((metadata, temporary) -> take(metadata.fileName(), temporary)));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(LARGEST);
        upload.setI18n(words());
        Paragraph hint = new Paragraph(getTranslation("intake.import.hint." + kind.id()));
        hint.addClassName("jl-2nd");
        add(hint, upload);
    }

    /** Runs within the upload's own access to the screen. */
    private void take(String name, File temporary) {
        fileName = name;
        try (var content = Files.newInputStream(temporary.toPath())) {
            SpooledFile taken = SpooledFile.of(content, null);
            file = taken;
            preview(taken);
        } catch (Problem refused) {
            refuse(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            if (!temporary.delete()) {
                temporary.deleteOnExit();
            }
        }
    }

    private void preview(SpooledFile taken) throws IOException {
        FilePreview preview = FilePreview.of(taken, PREVIEW);
        removeAll();
        MapTable table = new MapTable(preview, kind.importer().fields(), "intake.import.keep." + kind.id());
        BranchSelect branch = new BranchSelect(screen.allowed());
        ReadingChoices choices = new ReadingChoices(taken, preview, encoding -> reread(taken, encoding));
        Button start = new Button(
                getTranslation("intake.import.start"),
                click -> start(
                        table.map(),
                        new ImportOptions(
                                branch.getValue(), fileName, getLocale(), choices.decimal(), choices.dates())));
        start.addThemeName("primary");
        Div actions = new Div(branch, start, again("intake.import.other"));
        actions.addClassNames("jl-row", "in-actions");
        add(facts(taken, preview), choices, table, actions);
    }

    private void reread(SpooledFile taken, String encoding) {
        try {
            SpooledFile other = taken.in(encoding);
            file = other;
            preview(other);
        } catch (Problem refused) {
            refuse(refused);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Component facts(SpooledFile taken, FilePreview preview) {
        String separator = taken.separator() == '\t' ? "Tab" : String.valueOf(taken.separator());
        Span facts = new Span(getTranslation(
                "intake.import.facts",
                fileName,
                preview.columns().size(),
                taken.charset().name(),
                separator));
        facts.addClassName("jl-2nd");
        return facts;
    }

    private void start(Map<String, String> chosen, ImportOptions options) {
        SpooledFile taken = file;
        if (taken == null) {
            return;
        }
        ColumnMap map = ColumnMap.of(chosen, kind.importer().fields());
        removeAll();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("intake.import.bar"));
        add(new Span(getTranslation("intake.import.running", fileName)), bar, progress);
        file = null;
        job = screen.jobs().start(told -> {
            try (taken) {
                return kind.importer().run(taken, map, options, told);
            }
        });
        refresh();
    }

    private void show(ImportResult result) {
        removeAll();
        add(new ImportResultDetails(result, screen.formats(), kind.id()));
        Div actions = new Div(again("intake.import.next"));
        actions.addClassNames("jl-row", "in-actions");
        if (!result.rejected().isEmpty()) {
            actions.add(new RejectedDownload(result));
        }
        add(actions);
        done.accept(result);
    }

    private void refuse(Problem problem) {
        drop();
        removeAll();
        add(ErrorState.of(problem));
        add(again("intake.import.other"));
    }

    private Button again(String words) {
        return new Button(getTranslation(words), click -> {
            drop();
            choose();
        });
    }

    private void drop() {
        SpooledFile taken = file;
        file = null;
        if (taken != null) {
            try {
                taken.close();
            } catch (IOException stays) {
                throw new UncheckedIOException(stays);
            }
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        drop();
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("intake.import.choose")));
        words.setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("intake.import.drop")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("intake.import.too-big"))
                .setTooManyFiles(getTranslation("intake.import.one")));
        return words;
    }
}
