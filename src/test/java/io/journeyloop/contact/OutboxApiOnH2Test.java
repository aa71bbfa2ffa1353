package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class OutboxApiOnH2Test extends OutboxApiContract {}
