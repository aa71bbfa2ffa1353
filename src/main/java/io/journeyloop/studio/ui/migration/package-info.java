/** The screen on which process owners move customers to another version of their journey. */
@NullMarked
package io.journeyloop.studio.ui.migration;

import org.jspecify.annotations.NullMarked;
