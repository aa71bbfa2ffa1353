package io.journeyloop.common;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Stores values as texts. Read back, NULL is null.
 *
 * @param <T> the type of value
 */
public abstract class ColumnOfText<T> extends BaseTypeHandler<T> {

    protected abstract String written(T value);

    protected abstract T read(String stored);

    @Override
    public final void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, written(value));
    }

    @Override
    public final @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
        return readOrNull(row.getString(column));
    }

    @Override
    public final @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
        return readOrNull(row.getString(column));
    }

    @Override
    public final @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
        return readOrNull(call.getString(column));
    }

    private @Nullable T readOrNull(@Nullable String stored) {
        return stored == null ? null : read(stored);
    }
}
