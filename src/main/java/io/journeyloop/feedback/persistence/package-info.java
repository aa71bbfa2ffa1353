/** Invitations and answers in the database. */
@NullMarked
package io.journeyloop.feedback.persistence;

import org.jspecify.annotations.NullMarked;
