package io.journeyloop.breakpoint;

import org.springframework.context.ApplicationContext;

/** For tests that change breakpoints past the product. */
public final class BreakpointNumbers {

    private BreakpointNumbers() {}

    public static void countAnew(ApplicationContext beans) {
        beans.getBean(BreakpointCounts.class).countAnew();
    }
}
