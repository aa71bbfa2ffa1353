/** People, branches, roles, scope, masking, audit. */
@NullMarked
package io.journeyloop.staff;

import org.jspecify.annotations.NullMarked;
