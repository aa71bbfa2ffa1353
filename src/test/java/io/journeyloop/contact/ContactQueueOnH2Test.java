package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class ContactQueueOnH2Test extends ContactQueueContract {}
