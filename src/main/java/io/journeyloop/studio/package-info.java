/**
 * The modelling workbench of process owners: drafts that are never lost, the second owner's approval, and what differs
 * between two versions.
 */
@NullMarked
package io.journeyloop.studio;

import org.jspecify.annotations.NullMarked;
