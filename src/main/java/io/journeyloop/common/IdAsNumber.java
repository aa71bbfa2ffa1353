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
 * Stores an id as its number. Read back, NULL is null, and so is the 0 by which a column that can't be NULL says "nobody".
 *
 * @param <T> the type of id
 */
public class IdAsNumber<T extends DatabaseId> extends BaseTypeHandler<T> {

    private final Constructor<T> constructor;

    public IdAsNumber(Class<T> type) {
        try {
            constructor = type.getConstructor(long.class);
        } catch (NoSuchMethodException wrong) {
            throw new IllegalArgumentException(type + " is no public record of one long", wrong);
        }
    }

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, T id, @Nullable JdbcType type)
            throws SQLException {
        statement.setLong(index, id.value());
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return id(row.getLong(column));
    }

    @Override
    public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return id(row.getLong(column));
    }

    @Override
    public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return id(call.getLong(column));
    }

    /** JDBC reads NULL as 0. */
    private @Nullable T id(long stored) {
        return stored == 0 ? null : BeanUtils.instantiateClass(constructor, stored);
    }
}
