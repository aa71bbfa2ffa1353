package io.journeyloop.staff.persistence;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Stores a time zone as its name, {@code Asia/Shanghai}. */
public class ZoneIdByName extends BaseTypeHandler<ZoneId> {

    @Override
    public void setNonNullParameter(PreparedStatement statement, int index, ZoneId zone, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(index, zone.getId());
    }

    @Override
    public @Nullable ZoneId getNullableResult(ResultSet row, String column) throws SQLException {
        return zone(row.getString(column));
    }

    @Override
    public @Nullable ZoneId getNullableResult(ResultSet row, int column) throws SQLException {
        return zone(row.getString(column));
    }

    @Override
    public @Nullable ZoneId getNullableResult(CallableStatement call, int column) throws SQLException {
        return zone(call.getString(column));
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        return name == null ? null : ZoneId.of(name);
    }
}
