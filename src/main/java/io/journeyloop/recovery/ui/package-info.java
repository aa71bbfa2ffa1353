/** Cases on screen. */
@NullMarked
package io.journeyloop.recovery.ui;

import org.jspecify.annotations.NullMarked;
