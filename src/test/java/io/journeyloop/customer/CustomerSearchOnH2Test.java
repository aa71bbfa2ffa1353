package io.journeyloop.customer;

import io.journeyloop.support.FullStack;

@FullStack
class CustomerSearchOnH2Test extends CustomerSearchContract {}
