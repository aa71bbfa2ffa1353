package io.journeyloop.staff;

import io.journeyloop.staff.persistence.BranchMapper;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Puts the demo's branches and people (password {@code demo}) there before each test class. */
public final class TestPeople implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return 3100;
    }

    @Override
    public void beforeTestClass(TestContext context) {
        seed(context.getApplicationContext());
    }

    static void seed(ApplicationContext beans) {
        new DemoStaff(
                        beans.getBean(StaffDirectory.class),
                        beans.getBean(BranchMapper.class),
                        beans.getBean(PasswordEncoder.class))
                .run(new DefaultApplicationArguments());
    }
}
