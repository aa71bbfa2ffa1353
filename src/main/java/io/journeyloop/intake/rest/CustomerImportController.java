package io.journeyloop.intake.rest;

import io.journeyloop.intake.CustomerImport;
import io.journeyloop.intake.ImportOptions;
import io.journeyloop.intake.ImportResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Customers from files. */
@RestController
@Tag(name = "Intake")
class CustomerImportController {

    private static final String PATH = "/api/v1/customers:import";

    private final CustomerImport customers;

    CustomerImportController(CustomerImport customers) {
        this.customers = customers;
    }

    @Operation(
            summary = "Import customers from CSV",
            description = "Makes or changes customers by customerNo. A bad line is reported and stops no good one."
                    + " Nothing in a cell leaves what is stored. A file without customer numbers gets them made from"
                    + " its content, so the same file again changes the same customers.")
    @PostMapping(
            path = PATH,
            consumes = {"text/csv", "text/plain", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    ImportResult body(
            @Parameter(description = "column:field,column:field; other columns become attributes")
                    @RequestParam(required = false)
                    @Nullable
                    String map,
            @Parameter(description = "for lines that name no branch") @RequestParam(required = false) @Nullable
                    String branch,
            @Parameter(description = "a name for the list of these customers") @RequestParam(required = false) @Nullable
                    String name,
            Locale reader,
            HttpServletRequest request)
            throws IOException {
        return Uploads.body(request.getInputStream(), map, new ImportOptions(branch, name, reader), customers);
    }

    @Operation(summary = "Import customers from an uploaded CSV file")
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResult multipart(
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(required = false) @Nullable String branch,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Locale reader)
            throws IOException {
        return Uploads.part(file, map, branch, reader, customers);
    }
}
