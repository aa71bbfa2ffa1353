/** The demo's strip and clock on the screens. */
@NullMarked
package io.journeyloop.demo.ui;

import org.jspecify.annotations.NullMarked;
