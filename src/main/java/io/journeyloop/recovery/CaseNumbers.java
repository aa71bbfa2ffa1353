package io.journeyloop.recovery;

import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The numbers people know cases by: the bank's day and how many there were before on it. */
@Component
class CaseNumbers {

    private final CaseMapper mapper;
    private final BankZone bank;

    CaseNumbers(CaseMapper mapper, BankZone bank) {
        this.mapper = mapper;
        this.bank = bank;
    }

    /** Takes so many numbers in a row; whoever asks at the same moment waits until the transaction ends. */
    List<String> take(Instant now, int count) {
        LocalDate day = bank.day(now);
        mapper.takeNumbers(day, count);
        int last = mapper.lastNumber(day);
        String prefix = "C" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-";
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(number -> prefix + "%04d".formatted(number))
                .toList();
    }
}
