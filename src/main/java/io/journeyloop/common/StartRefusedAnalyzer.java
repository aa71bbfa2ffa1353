package io.journeyloop.common;

import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** In the language of the machine that was to start the product. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, StartRefused refused) {
        Locale reader = Languages.closest(Locale.getDefault());
        return new FailureAnalysis(
                Texts.of(refused.said(), reader), Texts.of(refused.said().next(), reader), failure);
    }
}
