package io.journeyloop.support;

import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a person of the bank do something, as if signed in. */
@Component
public class ActingAs {

    private final CurrentStaff staff;
    private final StaffDirectory directory;

    ActingAs(CurrentStaff staff, StaffDirectory directory) {
        this.staff = staff;
        this.directory = directory;
    }

    public <T> T as(String username, Supplier<T> work) {
        return staff.as(directory.find(username).orElseThrow(), work);
    }
}
