/** Building blocks and engine bindings of contacts and waves. */
@NullMarked
package io.journeyloop.contact.process;

import org.jspecify.annotations.NullMarked;
