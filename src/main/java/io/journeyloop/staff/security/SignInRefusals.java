package io.journeyloop.staff.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the sign-in with the reason: a wrong password, a pause, or that nobody could find out. */
class SignInRefusals implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.sendRedirect(
                switch (refused) {
                    case SignInPaused paused -> "/login?wait=" + paused.seconds();
                    case AuthenticationServiceException unavailable -> "/login?unavailable";
                    default -> "/login?error";
                });
    }
}
