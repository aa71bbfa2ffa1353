/** What every module may use: problems, pages, texts. */
@NullMarked
package io.journeyloop.common;

import org.jspecify.annotations.NullMarked;
