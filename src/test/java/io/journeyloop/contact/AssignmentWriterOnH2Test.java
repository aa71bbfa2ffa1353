package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class AssignmentWriterOnH2Test extends AssignmentWriterContract {}
