package io.journeyloop.common;

import io.journeyloop.support.FullStack;

@FullStack
class DatabaseIdOnH2Test extends DatabaseIdContract {}
