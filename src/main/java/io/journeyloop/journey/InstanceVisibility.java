package io.journeyloop.journey;

import io.journeyloop.staff.CurrentStaff;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is kept from the reader, asked by every list and history that shows journey instances or what belongs to them. */
@Component
public class InstanceVisibility {

    private final ObjectProvider<HiddenInstances> reasons;
    private final CurrentStaff staff;

    InstanceVisibility(ObjectProvider<HiddenInstances> reasons, CurrentStaff staff) {
        this.reasons = reasons;
        this.staff = staff;
    }

    /** Ids of the journey instances that the signed-in person must not see; none where nobody is signed in. */
    public Set<InstanceId> hidden() {
        return staff.find().map(person -> hidden(person.username())).orElse(Set.of());
    }

    /** Ids of the journey instances that a person must not see. */
    public Set<InstanceId> hidden(String username) {
        return reasons.orderedStream()
                .flatMap(one -> one.from(username).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
