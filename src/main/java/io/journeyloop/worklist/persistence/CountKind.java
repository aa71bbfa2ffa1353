package io.journeyloop.worklist.persistence;

/** What is counted of tasks that are open and whose result nobody has given; the names stand in the database. */
public enum CountKind {
    /** All of them. */
    OPEN,
    /** What nobody has, with a deadline, by when it is to be done. */
    DUE,
    /** What nobody has, without one, by when it came. */
    UNDATED,
    /** What goes by itself, by when. */
    EXPIRING
}
