/** The screen Today. */
@NullMarked
package io.journeyloop.worklist.ui;

import org.jspecify.annotations.NullMarked;
