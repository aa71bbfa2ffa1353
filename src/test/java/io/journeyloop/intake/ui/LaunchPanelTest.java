package io.journeyloop.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import io.journeyloop.customer.CustomerSaves;
import io.journeyloop.journey.Launches;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.People;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A launch names its customers and asks; nothing is chosen for the reader. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class LaunchPanelTest extends SpringBrowserlessTest {

    @Autowired
    private CustomerSaves customers;

    @Autowired
    private Launches launches;

    @BeforeEach
    void somebody() {
        People.customers(customers, "001", 3);
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(ImportView.class);
    }

    @Test
    void nothingIsChosenAndNothingStartsBeforeThat() {
        int before = launches.recent(20).size();
        assertThat(find(Select.class, panel()).all()).isNotEmpty().allSatisfy(one -> assertThat(one.isEmpty())
                .isTrue());
        test(start()).click();
        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(find(Select.class, panel()).all())
                .allSatisfy(one -> assertThat(one.isInvalid()).isTrue());
        assertThat(launches.recent(20)).hasSize(before);
        assertThat(start().isEnabled()).isTrue();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLaunchAsksWithItsNumberAndHappensOnceHoweverOftenItIsConfirmed() {
        int before = launches.recent(20).size();
        find(Select.class, panel())
                .all()
                .forEach(one -> one.setValue(
                        one.getListDataView().getItems().findFirst().orElseThrow()));
        test(start()).click();
        assertThat(launches.recent(20)).hasSize(before);
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getTextRecursively()).containsPattern("[1-9]\\d* customers enter now");
        test(question).confirm();
        assertThat(launches.recent(20)).hasSize(before + 1);
    }

    private LaunchPanel panel() {
        return find(LaunchPanel.class).single();
    }

    private Button start() {
        return find(Button.class, panel()).withText("Launch").single();
    }
}
