package io.journeyloop.lobby.persistence;

import io.journeyloop.lobby.VisitId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the key that the database gives to an inserted row. */
public final class NewKey {

    private @Nullable VisitId id;

    public void setId(VisitId id) {
        this.id = id;
    }

    public VisitId getId() {
        return Objects.requireNonNull(id);
    }
}
