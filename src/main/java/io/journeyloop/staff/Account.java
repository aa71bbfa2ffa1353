package io.journeyloop.staff;

/**
 * The account of one person.
 *
 * @param active false while it is locked: nobody signs in with it
 */
public record Account(StaffMember person, boolean active) {}
