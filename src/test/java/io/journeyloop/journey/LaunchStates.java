package io.journeyloop.journey;

import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Asks for and looks at launches in threads in which nobody has signed in. */
final class LaunchStates {

    private LaunchStates() {}

    static Launch of(Launches launches, LaunchId id) throws Exception {
        return as(() -> launches.get(id)).call();
    }

    static <T> Callable<T> as(Callable<T> work) {
        return () -> {
            SecurityContext before = SecurityContextHolder.getContext();
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "cx1", null, List.of(new SimpleGrantedAuthority("ROLE_CX_MANAGER"))));
            SecurityContextHolder.setContext(context);
            try {
                return work.call();
            } finally {
                SecurityContextHolder.setContext(before);
            }
        };
    }
}
