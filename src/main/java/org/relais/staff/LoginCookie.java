package org.relais.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import org.relais.web.Settings;

/** The team's one cookie; {@code __Host-} where we are reached by https (S14). Public pages set none (P9). */
@ApplicationScoped
public class LoginCookie {
    @Inject
    private Settings settings;

    boolean secure() {
        return settings.secure();
    }

    String name() {
        return secure() ? "__Host-relais" : "relais";
    }

    NewCookie holding(String token) {
        return cookie(token, (int) LoginService.LOGIN_LASTS.toSeconds());
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(name())
                .value(value)
                .path("/")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
