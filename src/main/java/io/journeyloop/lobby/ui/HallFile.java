package io.journeyloop.lobby.ui;

import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Masking;
import java.util.List;
import org.springframework.stereotype.Component;

/** Today's visits as a file, customers masked; the service notes who fetched it. */
@Component
class HallFile {

    private static final List<String> COLUMNS = List.of(
            "customer-no", "customer", "ticket", "arrival", "expected", "arrived", "served", "with", "left", "how");

    private final Hall hall;
    private final HallWords words;

    HallFile(Hall hall, HallWords words) {
        this.hall = hall;
        this.words = words;
    }

    byte[] csv() {
        CsvFile file = new CsvFile(
                COLUMNS.stream().map(one -> words.text("column." + one)).toList());
        hall.today(null).forEach(row -> write(row, file));
        return file.bytes();
    }

    private void write(HallRow row, CsvFile file) {
        HallVisit visit = row.visit();
        file.row(
                row.customer() == null ? null : row.customer().customerNo(),
                row.customer() == null ? null : Masking.name(row.customer().name()),
                visit.ticket(),
                words.arrival(visit),
                visit.expectedAt(),
                visit.arrivedAt(),
                visit.servedAt(),
                visit.withWhom(),
                visit.leftAt(),
                visit.leaving() == null ? null : words.leaving(visit.leaving()));
    }
}
