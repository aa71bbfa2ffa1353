/** The lobby screen. */
@NullMarked
package io.journeyloop.lobby.ui;

import org.jspecify.annotations.NullMarked;
