package io.journeyloop.common;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where customers and staff reach the product: as the bank has set it, never as a call says. */
@Component
public class PublicAddress {

    private final String root;
    private final boolean configured;

    PublicAddress(@Value("${journeyloop.public-url:}") String configured, @Value("${server.port:8080}") String port) {
        this.configured = !configured.isBlank();
        this.root = this.configured ? configured.strip().replaceAll("/+$", "") : "http://localhost:" + port;
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        return root + path;
    }

    public boolean isHttps() {
        return root.startsWith("https://");
    }

    /** Scheme, host and port as a browser names them in {@code Origin}; null where nobody has set the address. */
    public @Nullable String origin() {
        if (!configured) {
            return null;
        }
        URI address = URI.create(root);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
