/** That what a bank has stored survives the next release. */
@NullMarked
package io.journeyloop.upgrade;

import org.jspecify.annotations.NullMarked;
