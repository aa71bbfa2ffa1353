package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.engine.GroupMemo;
import io.journeyloop.engine.GroupReads;
import io.journeyloop.journey.InstanceId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which journey instances of a group have a contact that staff are to make: most tasks are none. */
@Component
class ContactReads implements GroupReads {

    private final ContactMapper contacts;
    private final GroupMemo<InstanceId, InstanceId> handed = new GroupMemo<>();

    ContactReads(ContactMapper contacts) {
        this.contacts = contacts;
    }

    @Override
    public void begin(Set<String> businessKeys) {
        Set<InstanceId> instanceIds =
                businessKeys.stream().map(InstanceId::ofBusinessKey).collect(Collectors.toSet());
        Map<InstanceId, InstanceId> some = contacts.handedTo(instanceIds).stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        handed.begin(instanceIds, some);
    }

    @Override
    public void end() {
        handed.end();
    }

    /** Whether it may be that there is one; false where the group knows that there is none. */
    boolean mayHaveHanded(InstanceId instanceId) {
        return !handed.knows(instanceId) || handed.get(instanceId) != null;
    }

    void changed(InstanceId instanceId) {
        handed.forget(instanceId);
    }
}
