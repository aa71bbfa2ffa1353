package io.journeyloop.customer.profile.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.common.PageKey;
import io.journeyloop.customer.CustomerDraft;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.Pager;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.FullStack;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** What the customers' screens show, to whom, and what they keep back. */
@FullStack
@WithMockUser(username = "rm1", roles = "RELATIONSHIP_MANAGER")
class CustomerScreensTest extends SpringBrowserlessTest {

    @Autowired
    CustomerSaves saves;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    CustomerFile file;

    @BeforeEach
    void customers() {
        saves.save(List.of(draft("S1", "王小明", "001"), draft("S2", "Ann Lee", "002")), "test");
    }

    @AfterEach
    void leaveOnlyTheTwo() {
        jdbc.update("DELETE FROM customer WHERE customer_no NOT IN ('S1', 'S2')");
    }

    @Test
    void aBranchsPersonSeesTheOwnCustomersMasked() {
        navigate(CustomersView.class);
        assertThat(rows()).containsExactly("customers/S1");
        assertThat(find(Select.class).all()).isEmpty();
        assertThat(text()).contains("王*").doesNotContain("小明");
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void whoSeesTheWholeBankMayChooseABranchAndTheAddressKeepsIt() {
        navigate(CustomersView.class);
        assertThat(rows()).containsExactly("customers/S1", "customers/S2");
        UI.getCurrent().navigate(CustomersView.class, QueryParameters.simple(Map.of("branch", "002", "q", "Ann")));
        assertThat(rows()).containsExactly("customers/S2");
        assertThat(find(TextField.class).single().getValue()).isEqualTo("Ann");
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void anAddressBehindTheEndShowsTheBeginning() {
        UI.getCurrent().navigate(CustomersView.class, QueryParameters.of("page", "7"));
        assertThat(rows()).containsExactly("customers/S1", "customers/S2");
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void ofMoreThanAThousandItSaysSoAndGoesOnFromTheLast() {
        saves.save(
                IntStream.range(0, 1100)
                        .mapToObj(i -> draft("M%04d".formatted(i), "Li Min", "001"))
                        .toList(),
                "test");
        navigate(CustomersView.class);
        assertThat(text()).contains("More than 1,000 customers", "1–50 of more than 1,000");
        test(find(Pager.class)
                        .single()
                        .getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .reduce((first, second) -> second)
                        .orElseThrow())
                .click();
        assertThat(text()).contains("51–100 of more than 1,000");
        assertThat(rows()).hasSize(50).contains("customers/M0048").doesNotContain("customers/M0047", "customers/S1");
    }

    @Test
    void aSearchThatFindsNobodySaysHowItSearches() {
        UI.getCurrent().navigate(CustomersView.class, QueryParameters.of("q", "nobody"));
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void aCustomerIsMaskedUntilAReasonIsGivenAndRecorded() {
        UI.getCurrent().navigate("customers/S1");
        assertThat(find(H1.class).single().getText()).isEqualTo("王*");
        assertThat(text()).contains("138****1234").doesNotContain("13812341234", "60,000");
        test(find(Button.class).withText("Reveal").single()).click();
        TextField reason = find(TextField.class).single();
        Button show = find(Button.class).withText("Show").single();
        assertThat(show.isEnabled()).isFalse();
        test(reason).setValue("Customer called about a transfer");
        test(show).click();
        assertThat(find(H1.class).single().getText()).isEqualTo("王小明");
        assertThat(text()).contains("13812341234", "60,000");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM audit_entry WHERE action_slug = 'customer-revealed' AND who = 'rm1'",
                        Integer.class))
                .isEqualTo(1);
    }

    @Test
    void whatAFileBroughtIsMaskedUntilItIsRevealed() {
        saves.save(List.of(draft("S3", "Bo Li", "001", Map.of("工资", "9000", "email", "bo@bank.example"))), "test");
        UI.getCurrent().navigate("customers/S3");
        assertThat(text()).contains("工资").contains("b***@bank.example").doesNotContain("9000");
        test(find(Button.class).withText("Reveal").single()).click();
        test(find(TextField.class).single()).setValue("Customer called about a transfer");
        test(find(Button.class).withText("Show").single()).click();
        assertThat(text()).contains("9000").contains("bo@bank.example");
    }

    @Test
    @WithMockUser(username = "cx1", roles = "CX_MANAGER")
    void theFileHoldsAllThatIsFoundInTheReadersWords() {
        List<CustomerDraft> many = IntStream.range(0, 1203)
                .mapToObj(n -> draft("X" + n, "王小明", "001"))
                .toList();
        for (int from = 0; from < many.size(); from += 500) {
            saves.save(many.subList(from, Math.min(many.size(), from + 500)), "test");
        }
        String file = new String(
                this.file.csv(new CustomerFilter("X", null, 0, PageKey.BEGINNING), Locale.SIMPLIFIED_CHINESE),
                StandardCharsets.UTF_8);
        assertThat(file.lines()).hasSize(1204);
        assertThat(file.lines().findFirst().orElseThrow()).isEqualTo("\uFEFF客户号,客户,网点,价值层级,生命周期,年龄");
        assertThat(file).contains("潜力客户").doesNotContain("growth").doesNotContain("小明");
    }

    @Test
    void anotherBranchsCustomerIsRefusedInWords() {
        UI.getCurrent().navigate("customers/S2");
        assertThat(find(ErrorState.class).all()).hasSize(1);
        assertThat(text()).doesNotContain("Lee");
    }

    private List<String> rows() {
        return find(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.startsWith("customers/"))
                .toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private static CustomerDraft draft(String no, String name, String branch) {
        return draft(no, name, branch, Map.of());
    }

    private static CustomerDraft draft(String no, String name, String branch, Map<String, String> attributes) {
        return new CustomerDraft(
                no,
                PersonalDetails.of(name, "13812341234", 34),
                new BranchNo(branch),
                new BigDecimal(60_000),
                null,
                null,
                null,
                attributes,
                null);
    }
}
