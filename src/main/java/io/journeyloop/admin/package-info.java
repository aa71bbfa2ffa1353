/** What administrators keep: people, branches and the audit, on screen. The services behind are {@code staff}'s. */
@NullMarked
package io.journeyloop.admin;

import org.jspecify.annotations.NullMarked;
