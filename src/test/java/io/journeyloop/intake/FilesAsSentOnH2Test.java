package io.journeyloop.intake;

import io.journeyloop.support.FullStack;

@FullStack
class FilesAsSentOnH2Test extends FilesAsSentContract {}
