/** People, branches, roles, scope, masking, audit. */
@ApplicationModule(allowedDependencies = {"common", "time"})
@NullMarked
package io.journeyloop.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
