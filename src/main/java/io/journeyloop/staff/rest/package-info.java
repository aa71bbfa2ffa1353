/** Staff, branches and the audit for other systems. */
@NullMarked
package io.journeyloop.staff.rest;

import org.jspecify.annotations.NullMarked;
