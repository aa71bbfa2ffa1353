package io.journeyloop.worklist;

import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;

/**
 * Whose work a task is.
 *
 * @param branchNo the branch that takes care of the customer
 * @param bankWide whether anybody of the role may do it, whatever the branch
 */
public record TaskQueue(Role role, BranchNo branchNo, boolean bankWide) {}
