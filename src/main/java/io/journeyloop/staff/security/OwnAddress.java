package io.journeyloop.staff.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Redirects within the product alone: whatever {@code Host} a call names, the answer leads to a path of the address that
 * the browser has, never to that host.
 */
class OwnAddress extends OncePerRequestFilter {

    private static final Pattern ORIGIN = Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]*");

    @Override
    protected void doFilterInternal(HttpServletRequest call, HttpServletResponse answer, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(call, new Within(answer));
    }

    private static String path(String location) {
        String path = ORIGIN.matcher(location).replaceFirst("");
        return path.isEmpty() ? "/" : path;
    }

    private static final class Within extends HttpServletResponseWrapper {

        Within(HttpServletResponse answer) {
            super(answer);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader(HttpHeaders.LOCATION, location);
            flushBuffer();
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            super.setHeader(name, within(name, value));
        }

        @Override
        public void addHeader(String name, @Nullable String value) {
            super.addHeader(name, within(name, value));
        }

        private static @Nullable String within(String name, @Nullable String value) {
            return value != null && HttpHeaders.LOCATION.equalsIgnoreCase(name) ? path(value) : value;
        }
    }
}
