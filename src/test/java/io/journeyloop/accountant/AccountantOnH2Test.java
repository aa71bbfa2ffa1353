package io.journeyloop.accountant;

import io.journeyloop.support.FullStack;

@FullStack
class AccountantOnH2Test extends AccountantContract {}
