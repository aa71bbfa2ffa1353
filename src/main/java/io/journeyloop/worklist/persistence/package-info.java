/** Tasks in the database. */
@NullMarked
package io.journeyloop.worklist.persistence;

import org.jspecify.annotations.NullMarked;
