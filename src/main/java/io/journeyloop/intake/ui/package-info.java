@NullMarked
package io.journeyloop.intake.ui;

import org.jspecify.annotations.NullMarked;
