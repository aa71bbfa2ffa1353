package io.journeyloop.journey;

import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Does work in the background in the name of whoever asked for it. */
@Component
class OnBehalf {

    private final StaffDirectory directory;
    private final CurrentStaff staff;

    OnBehalf(StaffDirectory directory, CurrentStaff staff) {
        this.directory = directory;
        this.staff = staff;
    }

    /** In nobody's name where that person is there no more. */
    <T> T of(String username, Supplier<T> work) {
        return directory.find(username).map(person -> staff.as(person, work)).orElseGet(work);
    }
}
