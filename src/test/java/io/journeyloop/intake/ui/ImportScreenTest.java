package io.journeyloop.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import io.journeyloop.intake.FieldSet;
import io.journeyloop.intake.FilePreview;
import io.journeyloop.intake.SpooledFile;
import io.journeyloop.support.FullStack;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

/** Who may bring files in, and what is guessed of them. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class ImportScreenTest extends SpringBrowserlessTest {

    @Test
    void whoPlansJourneysMayImportAndLaunch() {
        navigate(ImportView.class);
        assertThat(find(Upload.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Launch").all()).hasSize(1);
    }

    @Test
    @WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
    void aBranchManagerImportsButLaunchesNothing() {
        navigate(ImportView.class);
        assertThat(find(Upload.class).all()).hasSize(1);
        assertThat(find(Button.class).withText("Launch").all()).isEmpty();
    }

    @Test
    void aFileThatCouldBeTwoEncodingsSaysWhichWasTakenAndShowsItsNames() throws IOException {
        byte[] latin = "name\nRenée\nAnn\n".getBytes(StandardCharsets.ISO_8859_1);
        try (SpooledFile file = SpooledFile.of(new ByteArrayInputStream(latin), null)) {
            ReadingChoices choices = new ReadingChoices(file, FilePreview.of(file, 5), encoding -> {});
            assertThat(choices.getElement().getTextRecursively()).contains("windows-1252", "GB18030", "Renée");
            assertThat(choices.decimal()).isNull();
            assertThat(choices.dates()).isNull();
        }
    }

    @Test
    void columnsOfAForeignFileAreGuessedAndTheRestKept() {
        FilePreview preview = new FilePreview(
                List.of("age", "job", "balance", "housing", "资产"),
                List.of(List.of("58", "cook", "1", "yes", "2")),
                List.of());
        MapTable table = new MapTable(preview, FieldSet.CUSTOMERS, "intake.import.keep.customers");
        assertThat(table.map())
                .containsEntry("age", "age")
                .containsEntry("job", "occupation")
                .containsEntry("balance", "aum")
                .doesNotContainKeys("housing", "资产");
    }
}
