package io.journeyloop.recovery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.customer.Customer;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.recovery.CaseAct;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.TestCustomers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The days to a deadline by law are one number, wherever they are shown. */
@FullStack
@WithMockUser(username = "manager1", roles = "BRANCH_MANAGER")
class LegalDaysTest extends SpringBrowserlessTest {

    /** 14 March 23:59:59 in Shanghai: received on 27 February, 15 days of the calendar. */
    private static final Duration TO_THE_LAST_SECOND = Duration.ofDays(12).plus(Duration.parse("PT14H59M59S"));

    @Autowired
    private Recovery recovery;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private DueWorks due;

    @Test
    void todayAndCasesCountTheSameDaysOnBothSidesOfMidnight() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        Customer customer = customers.inBranch("001");
        String caseNo = current.as(
                directory.find("manager1").orElseThrow(),
                () -> recovery.openFromComplaint(new NewComplaint(
                        null,
                        customer.customerNo(),
                        CleanSlate.START.minus(Duration.ofDays(3)),
                        null,
                        null,
                        null,
                        "Nobody answers",
                        null)));

        due.advance(TO_THE_LAST_SECOND);
        assertThat(cases(caseNo)).contains("due today").doesNotContain("overdue 1 d");
        assertThat(today(customer)).contains("Legal: due today").doesNotContain("Legal: overdue");
        assertThat(log(caseNo)).isZero();
        assertThat(may(caseNo, CaseAct.CLASSIFY)).isTrue();
        assertThat(may(caseNo, CaseAct.ASK_EXTENSION)).isTrue();

        due.advance(Duration.ofSeconds(1));
        assertThat(cases(caseNo)).contains("overdue 1 d").doesNotContain("due today");
        assertThat(today(customer)).contains("Legal: overdue 1 d").doesNotContain("Legal: due today");
        assertThat(log(caseNo)).isEqualTo(1);
        assertThat(may(caseNo, CaseAct.CLASSIFY)).isFalse();
        assertThat(may(caseNo, CaseAct.ASK_EXTENSION)).isFalse();

        due.advance(Duration.ofDays(1));
        assertThat(cases(caseNo)).contains("overdue 2 d");
        assertThat(today(customer)).contains("Legal: overdue 2 d");
        assertThat(log(caseNo)).isEqualTo(2);
    }

    private boolean may(String caseNo, CaseAct act) {
        return current.as(directory.find("manager1").orElseThrow(), () -> recovery.may(recovery.get(caseNo), act));
    }

    /** Which day over its deadline the case's log tells last. */
    private int log(String caseNo) {
        return current.as(directory.find("cx1").orElseThrow(), () -> recovery.log(recovery.get(caseNo))).stream()
                .filter(line -> line.what().equals("legal-over"))
                .map(line -> String.valueOf(line.detail()).split(" ", -1)[0])
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    private String cases(String caseNo) {
        UI.getCurrent().navigate("cases", QueryParameters.simple(Map.of("q", caseNo)));
        return getCurrentView().getElement().getTextRecursively();
    }

    private String today(Customer customer) {
        UI.getCurrent().navigate("today", QueryParameters.simple(Map.of("view", "all", "q", customer.customerNo())));
        return getCurrentView().getElement().getTextRecursively();
    }
}
