@NullMarked
package io.journeyloop.studio.ui;

import org.jspecify.annotations.NullMarked;
