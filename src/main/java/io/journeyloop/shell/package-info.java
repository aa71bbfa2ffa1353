/**
 * The frame all screens stand in: layout, sign-in, theme, the reader's language, and the parts views are made of.
 * Every {@code ui} package may know it.
 */
@NullMarked
package io.journeyloop.shell;

import org.jspecify.annotations.NullMarked;
