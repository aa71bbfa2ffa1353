package io.journeyloop.staff;

import io.journeyloop.support.FullStack;

@FullStack
class AuditListOnH2Test extends AuditListContract {}
