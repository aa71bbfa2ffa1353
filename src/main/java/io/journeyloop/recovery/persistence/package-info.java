/** Cases, their log and improvements in the database. */
@NullMarked
package io.journeyloop.recovery.persistence;

import org.jspecify.annotations.NullMarked;
