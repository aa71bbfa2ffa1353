package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class OutboxControllerOnH2Test extends OutboxControllerContract {}
