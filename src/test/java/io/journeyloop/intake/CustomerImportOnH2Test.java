package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class CustomerImportOnH2Test extends CustomerImportContract {}
