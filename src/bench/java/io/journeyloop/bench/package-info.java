/** Benchmarks: programs that print ratios against plain Camunda and raw SQL, measured in the same run. */
@NullMarked
package io.journeyloop.bench;

import org.jspecify.annotations.NullMarked;
