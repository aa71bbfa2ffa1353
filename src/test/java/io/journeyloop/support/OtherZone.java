package io.journeyloop.support;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A branch lies in another zone than the head office, until this is closed. */
public final class OtherZone implements AutoCloseable {

    private final JdbcTemplate jdbc;
    private final String branch;
    private final @Nullable String before;

    public OtherZone(JdbcTemplate jdbc, String branch, String zone) {
        this.jdbc = jdbc;
        this.branch = branch;
        this.before = jdbc.queryForObject("SELECT time_zone FROM branch WHERE branch_no = ?", String.class, branch);
        put(zone);
    }

    private void put(@Nullable String zone) {
        jdbc.update("UPDATE branch SET time_zone = ? WHERE branch_no = ?", zone, branch);
    }

    @Override
    public void close() {
        put(before);
    }
}
