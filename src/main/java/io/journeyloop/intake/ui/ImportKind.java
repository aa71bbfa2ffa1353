package io.journeyloop.intake.ui;

import io.journeyloop.intake.FileImport;

/**
 * What a file may hold.
 *
 * @param id {@code customers} or {@code complaints}, as in the address
 */
record ImportKind(String id, FileImport importer) {}
