package io.journeyloop.customer.profile.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.profile.CustomerProfiles;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All customers that are found as a file, masked as on the screen and in its words; a file that is not whole says so. */
@Component
class CustomerFile {

    static final int MOST = 20_000;
    private static final int AT_ONCE = 500;

    private final CustomerProfiles profiles;
    private final Branches branches;
    private final Texts texts;

    CustomerFile(CustomerProfiles profiles, Branches branches, Texts texts) {
        this.profiles = profiles;
        this.branches = branches;
        this.texts = texts;
    }

    /** At most {@value #MOST} rows, and a last line where there are more; that it was taken is noted. */
    byte[] csv(CustomerFilter filter, Locale reader) {
        CsvFile file = new CsvFile(Stream.of(
                        "column.customerNo",
                        "column.name",
                        "column.branch",
                        "column.tier",
                        "column.lifecycle",
                        "field.age")
                .map(key -> texts.get("intake." + key, reader))
                .toList());
        int rows = 0;
        List<Customer> part = profiles.after(filter.q(), filter.branch(), null, AT_ONCE);
        while (!part.isEmpty() && rows < MOST) {
            part.forEach(one -> row(file, one, reader));
            rows += part.size();
            part = profiles.after(filter.q(), filter.branch(), part.getLast().id(), AT_ONCE);
        }
        if (!part.isEmpty()) {
            file.row(texts.get("customer.customers.export.part", reader, rows));
        }
        profiles.exported(rows);
        return file.bytes();
    }

    private void row(CsvFile file, Customer one, Locale reader) {
        file.row(
                one.customerNo(),
                Masking.name(one.name()),
                branches.name(one.branchNo(), reader),
                texts.get("customer.tier." + one.tier().slug(), reader),
                texts.get("customer.lifecycle." + one.lifecycle().slug(), reader),
                one.age());
    }
}
