package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class AssignmentChangesOnH2Test extends AssignmentChangesContract {}
