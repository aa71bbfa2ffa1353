package io.journeyloop.intake;

/** Told now and then how far an import is. */
@FunctionalInterface
public interface ImportProgress {

    ImportProgress SILENT = (read, rejected) -> {};

    void at(long read, long rejected);
}
