package io.journeyloop.contact;

/**
 * What staff may say, or what a message says.
 *
 * @param version as the file's front matter says; recorded with each contact that used it
 * @param text Markdown with placeholders in braces
 */
public record Script(String key, String version, String text) {}
