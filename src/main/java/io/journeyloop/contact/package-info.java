/** Contact policy, channels, waves, holdouts, offers, scripts, outbox. */
@NullMarked
package io.journeyloop.contact;

import org.jspecify.annotations.NullMarked;
