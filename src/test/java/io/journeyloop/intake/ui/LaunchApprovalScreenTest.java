package io.journeyloop.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.Launch;
import io.journeyloop.journey.LaunchRequest;
import io.journeyloop.journey.Launches;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;

/** Where the bank asks for a second person, a launch says that it waits, and another person's screen lets it begin. */
@FullStack
@TestPropertySource(properties = "journeyloop.launches.second-person=true")
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class LaunchApprovalScreenTest extends SpringBrowserlessTest {

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private Launches launches;

    @Test
    void oneSubmitsAndAnotherApproves() {
        Models.deploy(camunda, "two-steps");
        Launch own = submit();
        Launch others = asOwner(this::submit);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        navigate(ImportView.class);
        assertThat(texts()).contains("待复核").contains("须由他人复核");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(ImportView.class);
        assertThat(texts()).contains("Awaiting approval");
        List<Button> approve = find(Button.class).withText("Approve and launch").all();
        assertThat(approve).as("of one's own launch nobody is asked").hasSize(1);

        test(approve.getFirst()).click();

        assertThat(launches.get(others.id()))
                .returns(Launch.State.RUNNING, Launch::state)
                .returns("cx1", Launch::approvedBy);
        assertThat(launches.get(own.id()).state()).isEqualTo(Launch.State.SUBMITTED);
        test(find(Button.class).withText("Withdraw").single()).click();
        assertThat(launches.get(own.id()).state()).isEqualTo(Launch.State.STOPPED);
    }

    private Launch submit() {
        Customer customer = customers.inBranch("001");
        return launches.launch("two-steps", new LaunchRequest(null, List.of(customer.customerNo()), null, null, null));
    }

    private String texts() {
        return find(LaunchPanel.class).single().getElement().getTextRecursively();
    }

    private static <T> T asOwner(java.util.function.Supplier<T> deed) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "owner1", null, List.of(new SimpleGrantedAuthority("ROLE_PROCESS_OWNER"))));
        SecurityContextHolder.setContext(context);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
