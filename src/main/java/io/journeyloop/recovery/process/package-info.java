/** Building blocks by which the model writes its case. */
@NullMarked
package io.journeyloop.recovery.process;

import org.jspecify.annotations.NullMarked;
