/** Tables of contacts, waves, offers and the outbox. */
@NullMarked
package io.journeyloop.contact.persistence;

import org.jspecify.annotations.NullMarked;
