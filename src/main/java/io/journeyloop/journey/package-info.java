/** The journey language: models, maps, instances, launches. */
@NullMarked
package io.journeyloop.journey;

import org.jspecify.annotations.NullMarked;
