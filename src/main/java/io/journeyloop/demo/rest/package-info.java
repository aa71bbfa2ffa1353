/** The demo's clock as an API. */
@NullMarked
package io.journeyloop.demo.rest;

import org.jspecify.annotations.NullMarked;
