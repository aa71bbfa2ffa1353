package io.journeyloop.lobby.persistence;

/** Takes the key that the database gives to an inserted row. */
public final class NewKey {

    private long id;

    public void setId(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
