package io.journeyloop.journey;

import io.journeyloop.engine.GroupMemo;
import io.journeyloop.engine.GroupReads;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The journey instances of a group. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InstanceReads implements GroupReads {

    private final InstanceMapper mapper;
    private final GroupMemo<InstanceId, JourneyInstance> memo = new GroupMemo<>();

    InstanceReads(InstanceMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void begin(Set<String> businessKeys) {
        Set<InstanceId> instanceIds = InstanceId.ofBusinessKeys(businessKeys);
        memo.begin(
                instanceIds,
                mapper.byIds(instanceIds).stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity())));
    }

    @Override
    public void end() {
        memo.end();
    }

    GroupMemo<InstanceId, JourneyInstance> memo() {
        return memo;
    }
}
