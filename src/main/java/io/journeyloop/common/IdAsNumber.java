package io.journeyloop.common;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Stores an id as its number. Read back, NULL is null, and so is the 0 by which a column that can't be NULL says "nobody".
 *
 * @param <T> the type of id
 */
public class IdAsNumber<T extends DatabaseId> extends BaseTypeHandler<T> {

    private final MethodHandle constructor;

    public IdAsNumber(Class<T> type) {
        try {
            constructor = MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, long.class))
                    .asType(MethodType.methodType(DatabaseId.class, long.class));
        } catch (ReflectiveOperationException wrong) {
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
    @SuppressWarnings("unchecked")
    private @Nullable T id(long stored) {
        if (stored == 0) {
            return null;
        }
        try {
            return (T) (DatabaseId) constructor.invokeExact(stored);
        } catch (RuntimeException | Error thrown) {
            throw thrown;
        } catch (Throwable never) {
            throw new IllegalStateException("A record's constructor throws nothing checked", never);
        }
    }
}
