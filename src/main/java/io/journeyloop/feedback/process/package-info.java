/** Building blocks that invite to a survey and hand its answer to whoever waits. */
@NullMarked
package io.journeyloop.feedback.process;

import org.jspecify.annotations.NullMarked;
