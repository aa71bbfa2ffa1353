/** What people are to do: tasks, who may do them, and how they are finished. */
@ApplicationModule(allowedDependencies = {"common", "customer", "engine", "journey", "shell", "staff", "time"})
@NullMarked
package io.journeyloop.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
