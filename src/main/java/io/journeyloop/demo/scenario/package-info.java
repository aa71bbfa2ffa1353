/** Named customers' walks: they drive the process tests and the demo world. */
@org.jspecify.annotations.NullMarked
package io.journeyloop.demo.scenario;
