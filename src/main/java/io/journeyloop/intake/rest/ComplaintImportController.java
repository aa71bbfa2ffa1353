package io.journeyloop.intake.rest;

import io.journeyloop.intake.ComplaintImport;
import io.journeyloop.intake.ImportResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Complaints from files. */
@RestController
@Tag(name = "Intake")
class ComplaintImportController {

    private static final String PATH = "/api/v1/complaints:import";

    private final ComplaintImport complaints;

    ComplaintImportController(ComplaintImport complaints) {
        this.complaints = complaints;
    }

    @Operation(
            summary = "Import complaints from CSV",
            description = "Opens a case for each complaint whose complaintNo is new; a known one is left alone. A bad"
                    + " line is reported and stops no good one. A branch or customer the bank does not know rejects"
                    + " nothing: the case goes to the head office, and what the file said stays in its log.")
    @PostMapping(
            path = PATH,
            consumes = {"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ImportResult body(@ParameterObject FileParameters said, Locale reader, HttpServletRequest request)
            throws IOException {
        return Uploads.body(request.getInputStream(), said, reader, complaints);
    }

    @Operation(summary = "Import complaints from an uploaded CSV file")
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResult multipart(
            @ParameterObject FileParameters said,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Locale reader)
            throws IOException {
        return Uploads.part(file, said, reader, complaints);
    }
}
