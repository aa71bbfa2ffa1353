package io.journeyloop.common;

import java.lang.reflect.Constructor;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/**
 * Stores an id as its text. Read back, NULL is null.
 *
 * @param <T> the type of id
 */
public class IdAsText<T extends TextId> extends BaseTypeHandler<T> {

    private final Constructor<T> constructor;

    public IdAsText(Class<T> type) {
        try {
            constructor = type.getConstructor(String.class);
        } catch (NoSuchMethodException wrong) {
            throw new IllegalArgumentException(type + " is no public record of one text", wrong);
        }
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T id, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, id.value());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return id(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return id(row.getString(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return id(call.getString(column));
    }

    private @Nullable T id(@Nullable String stored) {
        return stored == null ? null : BeanUtils.instantiateClass(constructor, stored);
    }
}
