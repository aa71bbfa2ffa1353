package io.journeyloop.contact;

import io.journeyloop.support.OnMySql;

@OnMySql
class WavePartsOnMySqlTest extends WavePartsContract {}
