@NullMarked
package io.journeyloop.intake.rest;

import org.jspecify.annotations.NullMarked;
