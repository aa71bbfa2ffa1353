package io.journeyloop.recovery;

/** How a person stands to a case. Process owners and administrators stand in none of these: they see figures. */
enum CaseRelation {
    /** A customer experience manager, for the whole bank. */
    CX_MANAGER,
    /** A manager of the branch that takes care of the case. */
    BRANCH_MANAGER,
    /** The person who owns the case, or one of the owner's role in its branch while nobody in particular does. */
    OWNER,
    /** A relationship manager of its branch: remedies are carried out by them. */
    COLLEAGUE,
    /** May do the open task that asks for the deed. */
    TASK,
    /** Recorded the complaint. */
    RECORDER
}
