package io.journeyloop.intake;

import io.journeyloop.staff.Roles;

/** Who may bring in what; for routes and services alike. */
public final class ImportRoles {

    /** Customers and complaints; a branch manager those of the own branch. */
    public static final String MAY_IMPORT_FILES = "hasAnyRole('CX_MANAGER','PROCESS_OWNER','ADMIN','BRANCH_MANAGER')";
    /** Events of other systems. */
    public static final String MAY_SEND_EVENTS = Roles.MAY_IMPORT;

    private ImportRoles() {}
}
