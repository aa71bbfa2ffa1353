package io.journeyloop.intake.rest;

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
    ImportResult body(@ParameterObject FileParameters said, Locale reader, HttpServletRequest request)
            throws IOException {
        return Uploads.body(request.getInputStream(), said, reader, customers);
    }

    @Operation(summary = "Import customers from an uploaded CSV file")
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportResult multipart(
            @ParameterObject FileParameters said,
            @RequestPart(required = false) @Nullable MultipartFile file,
            Locale reader)
            throws IOException {
        return Uploads.part(file, said, reader, customers);
    }
}
