package io.journeyloop.contact.persistence;

/** Takes the key that the database gives to an inserted row. */
public final class NewId {

    private long id;

    public long id() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getId() {
        return id;
    }
}
