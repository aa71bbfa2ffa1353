package io.journeyloop.feedback.persistence;

/** What an answer was given on, as it stood then. */
public record AnswerScale(String metric, String version, int min, int max) {}
