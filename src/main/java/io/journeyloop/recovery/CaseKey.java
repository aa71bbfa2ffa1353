package io.journeyloop.recovery;

/**
 * Which stored case it is, and as of when.
 *
 * @param id of the row; stays within the module
 * @param caseNo the number people and other systems know it by
 * @param version one more with every change; a change of an older version is refused
 */
public record CaseKey(CaseId id, String caseNo, int version) {}
