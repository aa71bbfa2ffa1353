/** The journey map's figures for other systems. */
@NullMarked
package io.journeyloop.metrics.rest;

import org.jspecify.annotations.NullMarked;
