package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class FailedSendOnH2Test extends FailedSendContract {}
