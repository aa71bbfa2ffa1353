/** Accounts, branches and the audit in the database. */
@NullMarked
package io.journeyloop.staff.persistence;

import org.jspecify.annotations.NullMarked;
