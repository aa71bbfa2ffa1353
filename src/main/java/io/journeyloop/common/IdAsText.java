package io.journeyloop.common;

import java.lang.reflect.Constructor;
import org.springframework.beans.BeanUtils;

/**
 * Stores an id as its text.
 *
 * @param <T> the type of id
 */
public class IdAsText<T extends TextId> extends ColumnOfText<T> {

    private final Constructor<T> constructor;

    public IdAsText(Class<T> type) {
        try {
            constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException wrong) {
            throw new IllegalArgumentException(type + " is no public record of one text", wrong);
        }
    }

    @Override
    protected String written(T id) {
        return id.value();
    }

    @Override
    protected T read(String stored) {
        return BeanUtils.instantiateClass(constructor, stored);
    }
}
