package io.journeyloop.customer;

import io.journeyloop.support.FullStack;

@FullStack
class CustomersOnH2Test extends CustomerChecks {}
