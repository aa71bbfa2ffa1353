/** Who may come in, and by which door. */
@NullMarked
package io.journeyloop.staff.security;

import org.jspecify.annotations.NullMarked;
