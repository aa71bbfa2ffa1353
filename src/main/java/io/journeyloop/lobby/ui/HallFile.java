package io.journeyloop.lobby.ui;

import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import io.journeyloop.staff.StaffNames;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Today's visits as a file in the reader's language and the branch's zone, customers masked; the service notes who
 * fetched it.
 */
@Component
class HallFile {

    private static final List<String> COLUMNS = List.of(
            "customer-no", "customer", "ticket", "arrival", "expected", "arrived", "served", "with", "left", "how");

    private final Hall hall;
    private final HallTexts texts;
    private final Branches branches;
    private final StaffNames people;

    HallFile(Hall hall, HallTexts texts, Branches branches, StaffNames people) {
        this.hall = hall;
        this.texts = texts;
        this.branches = branches;
        this.people = people;
    }

    byte[] csv() {
        List<HallRow> rows = hall.today(null);
        ZoneId zone = branches.zone(hall.branch(null));
        Map<String, String> names =
                people.of(rows.stream().map(row -> row.visit().withWhom()).toList());
        String named = texts.formats().zone(zone);
        CsvFile file = new CsvFile(
                COLUMNS.stream().map(one -> texts.text("column." + one, named)).toList());
        rows.forEach(row -> write(row, names, zone, file));
        return file.bytes();
    }

    private void write(HallRow row, Map<String, String> names, ZoneId zone, CsvFile file) {
        HallVisit visit = row.visit();
        LocaleFormats formats = texts.formats();
        file.row(
                row.customer() == null ? null : row.customer().customerNo(),
                row.customer() == null ? null : Masking.name(row.customer().name()),
                visit.ticket(),
                texts.arrival(visit),
                formats.cell(visit.expectedAt(), zone),
                formats.cell(visit.arrivedAt(), zone),
                formats.cell(visit.servedAt(), zone),
                visit.withWhom() == null ? null : names.get(visit.withWhom()),
                formats.cell(visit.leftAt(), zone),
                visit.leaving() == null ? null : texts.leaving(visit.leaving()));
    }
}
