package io.journeyloop.staff.persistence;

import io.journeyloop.common.ColumnOfText;
import java.time.ZoneId;

/** Stores a time zone as its name, {@code Asia/Shanghai}. */
public class ZoneIdByName extends ColumnOfText<ZoneId> {

    @Override
    protected String written(ZoneId zone) {
        return zone.getId();
    }

    @Override
    protected ZoneId read(String name) {
        return ZoneId.of(name);
    }
}
