package io.journeyloop.contact;

import io.journeyloop.support.FullStack;

@FullStack
class ContactTest extends ContactContract {}
