package io.journeyloop.staff.security;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser is told to let no page of ours do. */
final class SafeHeaders {

    private static final String NO_DEVICES =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * Vaadin starts from scripts within its page and calls what the server sends by {@code Function}: both have to be
     * let in. All the rest comes from here: nothing is loaded from, sent to or framed by another site.
     */
    private static final String OWN = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self';"
            + " frame-src 'self' blob:; frame-ancestors 'none'";

    /** Vaadin's pages are forwarded to, and a forward ends the answer before anybody could still add to it. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    static final Customizer<HeadersConfigurer<HttpSecurity>> PROGRAMS =
            headers -> common(headers, NOTHING, ReferrerPolicy.NO_REFERRER);

    static final Customizer<HeadersConfigurer<HttpSecurity>> SCREENS = headers -> {
        common(headers, OWN, ReferrerPolicy.SAME_ORIGIN);
        headers.withObjectPostProcessor(EAGER);
    };

    private SafeHeaders() {}

    private static void common(HeadersConfigurer<HttpSecurity> headers, String content, ReferrerPolicy referrer) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .referrerPolicy(policy -> policy.policy(referrer))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES));
    }
}
