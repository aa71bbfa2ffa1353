package io.journeyloop.support;

import io.journeyloop.common.DatabaseId;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Values for a mapper's parameters, drawn by name and type from the few values that {@link SampleRows} fills in. */
public final class SampleValues {

    private static final Instant FIRST = Instant.parse("2026-03-01T00:00:00Z");
    private static final Set<String> SIZES = Set.of("limit", "size", "end", "most", "atMost", "among");

    private final Random random;
    private final SampleWords words;
    private final boolean sparse;

    /** @param sparse whether what may be absent is absent */
    public SampleValues(long seed, SampleWords words, boolean sparse) {
        this.random = new Random(seed);
        this.words = words;
        this.sparse = sparse;
    }

    /** What MyBatis would hand to the statement for this method; null where a type has no sample. */
    public @Nullable Object of(Method method) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Param param = parameters[i].getAnnotation(Param.class);
            String name = param == null ? parameters[i].getName() : param.value();
            Object value = of(name, parameters[i].getAnnotatedType());
            named.put(name, value);
            named.put("param" + (i + 1), value);
            if (parameters.length == 1 && param == null) {
                return value instanceof Collection<?> many
                        ? Map.of("list", many, "collection", many, name, many)
                        : value;
            }
        }
        return named;
    }

    private @Nullable Object of(String name, AnnotatedType type) {
        if (sparse && type.isAnnotationPresent(Nullable.class)) {
            return null;
        }
        Type plain = type.getType();
        if (plain instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            AnnotatedType element = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
            List<@Nullable Object> two = new ArrayList<>();
            two.add(of(name, element));
            two.add(of(name, element));
            return raw == Set.class ? new java.util.LinkedHashSet<>(two) : two;
        }
        return of(name, (Class<?>) plain);
    }

    private Object of(String name, Class<?> type) {
        if (type == String.class) {
            return words.one(name, random);
        }
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return constants[random.nextInt(constants.length)];
        }
        if (type == Instant.class) {
            return FIRST.plusSeconds(86_400L * random.nextInt(6));
        }
        if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 1 + random.nextInt(6));
        }
        if (type == LocalTime.class) {
            return LocalTime.of(random.nextInt(24), 0);
        }
        if (type == boolean.class || type == Boolean.class) {
            return !sparse;
        }
        if (DatabaseId.class.isAssignableFrom(type)) {
            return id(type.asSubclass(DatabaseId.class));
        }
        return type.isRecord() ? record(type) : number(name, type);
    }

    private DatabaseId id(Class<? extends DatabaseId> type) {
        try {
            return type.getConstructor(long.class).newInstance(1L + random.nextInt(3));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }

    private Object number(String name, Class<?> type) {
        int value = SIZES.contains(name) ? 1 + random.nextInt(40) : random.nextInt(4);
        if (type == int.class || type == Integer.class) {
            return value;
        }
        if (type == long.class || type == Long.class) {
            return (long) value;
        }
        if (type == double.class || type == Double.class) {
            return (double) value;
        }
        if (type == BigDecimal.class) {
            return BigDecimal.valueOf(value);
        }
        throw new IllegalArgumentException("no sample for " + type.getName() + " " + name);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(components[i].getName(), components[i].getAnnotatedType());
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }
}
