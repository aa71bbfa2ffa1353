@NullMarked
package io.journeyloop.studio.persistence;

import org.jspecify.annotations.NullMarked;
