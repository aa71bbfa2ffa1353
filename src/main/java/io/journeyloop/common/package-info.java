/** What every module may use: problems, pages, texts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.journeyloop.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
