package io.journeyloop.intake.ui;

import com.vaadin.flow.component.select.Select;
import io.journeyloop.staff.Branch;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** To which branch customers go whose line names none. */
final class BranchSelect extends Select<String> {

    BranchSelect(List<Branch> branches) {
        Map<String, Branch> byNo = branches.stream().collect(Collectors.toMap(Branch::no, Function.identity()));
        addClassName("in-wide");
        setLabel(getTranslation("intake.import.branch"));
        setItems(branches.stream().map(Branch::no).toList());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(getTranslation("intake.import.branch.none"));
        setItemLabelGenerator(no -> {
            Branch branch = no == null ? null : byNo.get(no);
            return branch == null
                    ? getTranslation("intake.import.branch.none")
                    : branch.no() + " " + branch.name(getLocale());
        });
    }
}
