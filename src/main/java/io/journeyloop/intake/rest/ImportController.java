package io.journeyloop.intake.rest;

import io.journeyloop.intake.ComplaintImport;
import io.journeyloop.intake.CustomerImport;
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

/** Customers and complaints from files. */
@RestController
@Tag(name = "Intake")
class ImportController {

    private static final String CUSTOMERS = "/api/v1/customers:import";
    private static final String COMPLAINTS = "/api/v1/complaints:import";

    private final CustomerImport customers;
    private final ComplaintImport complaints;

    ImportController(CustomerImport customers, ComplaintImport complaints) {
        this.customers = customers;
        this.complaints = complaints;
    }

    @Operation(
            summary = "Import customers from CSV",
            description = "Makes or changes customers by customerNo. A bad line is reported and stops no good one."
                    + " Nothing in a cell leaves what is stored. A file without customer numbers gets them made from"
                    + " its content, so the same file again changes the same customers.")
    @PostMapping(
            path = CUSTOMERS,
            consumes = {"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ImportResult customers(@ParameterObject FileParameters said, Locale reader, HttpServletRequest request)
            throws IOException {
        return Uploads.body(request.getInputStream(), said, reader, customers);
    }

    @Operation(summary = "Import customers from an uploaded CSV file")
    @PostMapping(path = CUSTOMERS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResult customersUploaded(
            @ParameterObject FileParameters said,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Locale reader)
            throws IOException {
        return Uploads.part(file, said, reader, customers);
    }

    @Operation(
            summary = "Import complaints from CSV",
            description = "Opens a case for each complaint whose complaintNo is new; a known one is left alone. A bad"
                    + " line is reported and stops no good one. A branch or customer the bank does not know rejects"
                    + " nothing: the case goes to the head office, and what the file said stays in its log.")
    @PostMapping(
            path = COMPLAINTS,
            consumes = {"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ImportResult complaints(@ParameterObject FileParameters said, Locale reader, HttpServletRequest request)
            throws IOException {
        return Uploads.body(request.getInputStream(), said, reader, complaints);
    }

    @Operation(summary = "Import complaints from an uploaded CSV file")
    @PostMapping(path = COMPLAINTS, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResult complaintsUploaded(
            @ParameterObject FileParameters said,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Locale reader)
            throws IOException {
        return Uploads.part(file, said, reader, complaints);
    }
}
