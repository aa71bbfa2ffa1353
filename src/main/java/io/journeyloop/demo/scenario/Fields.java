package io.journeyloop.demo.scenario;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of one place in a scenario's file; whatever is wrong is told with file and field. */
record Fields(String file, String place, Map<String, Object> values) {

    static Fields of(String file, String place, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new ScenarioFileException(file, place, "has to hold fields, but is " + value);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((name, one) -> {
            if (one != null) {
                values.put(String.valueOf(name), one);
            }
        });
        return new Fields(file, place, values);
    }

    Fields only(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw wrong(name, "is unknown; known here are " + new TreeSet<>(known));
            }
        }
        return this;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Fields inner(String name) {
        return of(file, place + "." + name, values.get(name));
    }

    String text(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value.toString();
    }

    @Nullable
    String optional(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    String textOrEmpty(String name) {
        Object value = values.get(name);
        return value == null ? "" : value.toString();
    }

    int number(String name) {
        if (values.get(name) instanceof Integer number) {
            return number;
        }
        throw wrong(name, "has to be a whole number, but is " + values.get(name));
    }

    Duration duration(String name) {
        Object value = values.get(name);
        if (value == null) {
            return Duration.ZERO;
        }
        try {
            return Duration.parse(value.toString());
        } catch (DateTimeParseException unreadable) {
            throw wrong(name, "has to be an ISO duration like P3D or PT20M, but is " + value);
        }
    }

    Map<String, Object> map(String name) {
        return has(name) ? inner(name).values() : Map.of();
    }

    List<Object> list(String name) {
        Object value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return List.copyOf(list);
        }
        throw wrong(name, "has to be a list, but is " + value);
    }

    List<String> texts(String name) {
        return list(name).stream().map(Object::toString).toList();
    }

    ScenarioFileException wrong(String name, String what) {
        return new ScenarioFileException(file, place + "." + name, what);
    }
}
