package io.journeyloop.intake.ui;

import io.journeyloop.intake.ComplaintImport;
import io.journeyloop.intake.CustomerImport;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of files there are. */
@Component
class ImportKinds {

    private final List<ImportKind> all;

    ImportKinds(CustomerImport customers, ComplaintImport complaints) {
        all = List.of(new ImportKind("customers", customers), new ImportKind("complaints", complaints));
    }

    List<ImportKind> all() {
        return all;
    }

    /** The kind of that id; customers for any other. */
    ImportKind of(String id) {
        return all.stream().filter(kind -> kind.id().equals(id)).findFirst().orElse(all.getFirst());
    }
}
