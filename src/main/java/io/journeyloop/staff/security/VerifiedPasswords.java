package io.journeyloop.staff.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * BCrypt, and a short memory of what it found right: a system that calls the API a hundred times a second by HTTP
 * Basic must not pay 100 ms of BCrypt each time. Remembered is only a keyed digest (the key is random and dies with
 * the process) of password and stored hash together: a changed password or hash misses, a wrong password always pays.
 */
@Component
class VerifiedPasswords implements PasswordEncoder {

    private static final String DIGEST = "HmacSHA256";
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    private final PasswordEncoder bcrypt = new BCryptPasswordEncoder();
    private final SecretKeySpec key = new SecretKeySpec(random(), DIGEST);
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(password);
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        if (password == null || hash == null) {
            return false;
        }
        String digest = digest(password, hash);
        if (right.getIfPresent(digest) != null) {
            return true;
        }
        boolean matches = bcrypt.matches(password, hash);
        if (matches) {
            right.put(digest, Boolean.TRUE);
        }
        return matches;
    }

    private String digest(CharSequence password, String hash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java has " + DIGEST, missing);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
