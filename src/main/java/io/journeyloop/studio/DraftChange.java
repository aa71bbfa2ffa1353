package io.journeyloop.studio;

/** A transition that a draft has made; {@link DraftWriter} alone stores it and writes the audit. */
record DraftChange(Draft before, Draft after, DraftTransition transition) {}
