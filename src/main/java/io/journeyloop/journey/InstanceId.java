package io.journeyloop.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Which journey instance; its process instance has the same number as business key. Plain number in JSON. */
public record InstanceId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InstanceId {
        DatabaseId.require(value);
    }

    /** The one whose process instance has that business key. */
    public static InstanceId ofBusinessKey(String key) {
        return new InstanceId(Long.parseLong(key));
    }

    /** As {@link #ofBusinessKey}, of many. */
    public static Set<InstanceId> ofBusinessKeys(Collection<String> keys) {
        return keys.stream().map(InstanceId::ofBusinessKey).collect(Collectors.toSet());
    }

    public String businessKey() {
        return Long.toString(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
