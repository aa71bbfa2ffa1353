/** The engine's own schema as steps of our migration, so that one lock and one order hold for all tables. */
@NullMarked
package io.journeyloop.engine.schema;

import org.jspecify.annotations.NullMarked;
