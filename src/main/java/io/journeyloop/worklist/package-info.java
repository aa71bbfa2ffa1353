/** What people are to do: tasks, who may do them, and how they are finished. */
@NullMarked
package io.journeyloop.worklist;

import org.jspecify.annotations.NullMarked;
