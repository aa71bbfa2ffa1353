@NullMarked
package io.journeyloop.customer.persistence;

import org.jspecify.annotations.NullMarked;
