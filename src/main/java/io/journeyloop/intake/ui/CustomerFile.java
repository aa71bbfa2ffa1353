package io.journeyloop.intake.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.intake.CustomerProfiles;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.staff.Masking;
import java.util.List;
import org.springframework.stereotype.Component;

/** The first customers of what is found as a file, masked as on the screen. */
@Component
class CustomerFile {

    private static final int MOST = 500;

    private final CustomerProfiles profiles;

    CustomerFile(CustomerProfiles profiles) {
        this.profiles = profiles;
    }

    /** At most {@value #MOST} rows; that it was taken is noted. */
    byte[] csv(CustomerFilter filter) {
        List<Customer> rows =
                profiles.search(filter.q(), filter.branch(), 0, MOST).rows();
        profiles.exported(rows.size());
        CsvFile file = new CsvFile(List.of("customerNo", "name", "branch", "tier", "lifecycle", "age"));
        rows.forEach(one -> file.row(
                one.customerNo(),
                Masking.name(one.name()),
                one.branchNo(),
                one.tier().slug(),
                one.lifecycle().slug(),
                one.age()));
        return file.bytes();
    }
}
