/** Contacts and waves for other systems. */
@NullMarked
package io.journeyloop.contact.rest;

import org.jspecify.annotations.NullMarked;
