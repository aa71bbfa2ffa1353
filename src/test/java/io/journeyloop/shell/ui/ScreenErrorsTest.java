package io.journeyloop.shell.ui;

import static io.journeyloop.common.Message.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import io.journeyloop.common.Problem;
import io.journeyloop.support.FullStack;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A refusal of a click is said in the reader's language. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class ScreenErrorsTest extends SpringBrowserlessTest {

    @Autowired
    ScreenErrors errors;

    @Test
    void aChineseReaderReadsChinese() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(said()).isEqualTo("您的角色不允许此操作。请向管理员申请角色，或请有权限的同事处理。");
    }

    @Test
    void anEnglishReaderReadsEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        assertThat(said())
                .isEqualTo(
                        "Your role does not allow this. Ask an administrator for the role, or a colleague who has it.");
    }

    private String said() {
        errors.error(new ErrorEvent(new IllegalStateException(Problem.forbidden(say("common.problem.role")))));
        roundTrip();
        return test(find(Notification.class).single()).getText();
    }
}
