package io.journeyloop.metrics.ui;

import io.journeyloop.common.Paged;
import io.journeyloop.metrics.MapCustomers;
import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.ui.MapScreen.Texts;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.Branches;
import io.journeyloop.time.BankClock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The customers behind a figure of the map, as a list and as a file. */
@Component
class MapCustomerList {

    /** An export gives no more rows than this. */
    private static final int EXPORTED_AT_MOST = 20_000;

    private final MapCustomers customers;
    private final Branches branches;
    private final LocaleFormats formats;
    private final BankClock clock;

    MapCustomerList(MapCustomers customers, Branches branches, LocaleFormats formats, BankClock clock) {
        this.customers = customers;
        this.branches = branches;
        this.formats = formats;
        this.clock = clock;
    }

    Paged<CustomerBehind> page(MapAddress at, String key, String touchpoint, MapFigure figure, int page, int size) {
        return customers
                .page(at.query(key, clock.today()), touchpoint, figure, page, size)
                .map(this::named);
    }

    private CustomerBehind named(CustomerBehind one) {
        String branch = branches.name(one.branch(), formats.reader());
        return new CustomerBehind(one.customerNo(), one.customerName(), one.phone(), branch, one.enteredAt(), one.at());
    }

    /** All of them as a file, the latest {@value #EXPORTED_AT_MOST} where there are more. */
    byte[] csv(MapAddress at, String key, String touchpoint, MapFigure figure, Texts texts) {
        List<CustomerBehind> rows = new ArrayList<>();
        for (int page = 0; rows.size() < EXPORTED_AT_MOST; page++) {
            Paged<CustomerBehind> found = page(at, key, touchpoint, figure, page, MapCustomers.PAGE_AT_MOST);
            rows.addAll(found.rows());
            if (found.rows().size() < MapCustomers.PAGE_AT_MOST) {
                break;
            }
        }
        return CustomersFile.of(rows, texts, formats);
    }
}
