/** The application's own screens: frame, sign-in and errors. */
@NullMarked
package io.journeyloop.shell.ui;

import org.jspecify.annotations.NullMarked;
