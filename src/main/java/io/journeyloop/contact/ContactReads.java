package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.engine.GroupMemo;
import io.journeyloop.engine.GroupReads;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.worklist.Task;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The contacts that staff are to make, as their tasks come; of a group it is read once who has one at all. */
@Component
class ContactReads implements GroupReads {

    private final ContactMapper contacts;
    private final AnswerMeanings meanings;
    private final GroupMemo<InstanceId, InstanceId> handed = new GroupMemo<>();

    ContactReads(ContactMapper contacts, AnswerMeanings meanings) {
        this.contacts = contacts;
        this.meanings = meanings;
    }

    @Override
    public void begin(Set<String> businessKeys) {
        Set<InstanceId> instanceIds = InstanceId.ofBusinessKeys(businessKeys);
        Map<InstanceId, InstanceId> some = contacts.handedTo(instanceIds).stream()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        handed.begin(instanceIds, some);
    }

    @Override
    public void end() {
        handed.end();
    }

    /** The contact whose doing that new task is; null where it is none, as most are. */
    @Nullable
    Contact handed(Task task, Instant now) {
        InstanceId instance = task.instanceId();
        return handed.knows(instance) && handed.get(instance) == null
                ? null
                : contacts.undone(instance, task.processKey(), task.touchpoint(), now, meanings.reachedOutcomes());
    }

    void changed(InstanceId instanceId) {
        handed.forget(instanceId);
    }
}
