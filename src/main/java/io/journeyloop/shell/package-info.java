/**
 * The frame all screens stand in: layout, sign-in, theme, the reader's language, and the parts views are made of.
 * Every {@code ui} package may know it.
 */
@ApplicationModule(allowedDependencies = {"common", "staff", "time"})
@NullMarked
package io.journeyloop.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
