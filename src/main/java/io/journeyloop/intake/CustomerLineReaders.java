package io.journeyloop.intake;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes the reader of one file's lines, for who brings it. */
@Component
class CustomerLineReaders {

    /** @param onlyBranch the only branch whose customers may be changed; null for all */
    record LineReader(CustomerLines lines, ColumnNotation notation, @Nullable BranchNo onlyBranch) {}

    private final BranchChoices branches;
    private final ConsentVocabulary words;
    private final BankZone bank;
    private final Clock clock;
    private final String currency;

    CustomerLineReaders(
            BranchChoices branches,
            ConsentVocabulary words,
            BankZone bank,
            Clock clock,
            @Value("${journeyloop.currency:CNY}") String currency) {
        this.branches = branches;
        this.words = words;
        this.bank = bank;
        this.clock = clock;
        this.currency = currency;
    }

    LineReader of(SpooledFile file, ColumnMap.Reading reading, ImportOptions options) throws IOException {
        BranchChoice choice = branches.of(options.branch());
        ColumnNotation notation = ColumnNotation.of(file, reading, options);
        CustomerLines lines = new CustomerLines(
                choice, words, notation, bank.zone(), Latest.now(clock).plus(Duration.ofDays(1)), currency);
        return new LineReader(lines, notation, choice.only());
    }
}
