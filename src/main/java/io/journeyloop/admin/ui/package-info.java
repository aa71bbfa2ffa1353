/** The administrators' screens. */
@NullMarked
package io.journeyloop.admin.ui;

import org.jspecify.annotations.NullMarked;
