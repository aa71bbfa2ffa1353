package io.journeyloop.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A gateway of the bank: the one that can open what the outbox holds for it. */
public final class TestGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final KeyPair KEYS = keys();
    private static final Path PUBLIC_KEY = publicKey();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of("journeyloop.outbox.gateway-key=" + keyLocation()).applyTo(context);
    }

    /** What an operator would set. */
    public static String keyLocation() {
        return PUBLIC_KEY.toUri().toString();
    }

    /** One parameter of a message as the outbox stores them. */
    public static String opened(String parameters, String name) {
        return open(JSON.readTree(parameters).get(name).asString());
    }

    /** Opens a compact JWE as RFC 7516 says. */
    public static String open(String jwe) {
        String[] parts = jwe.split("\\.");
        try {
            Cipher unwrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
            unwrap.init(
                    Cipher.DECRYPT_MODE,
                    KEYS.getPrivate(),
                    new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(unwrap.doFinal(bytes(parts[1])), "AES"),
                    new GCMParameterSpec(128, bytes(parts[2])));
            cipher.updateAAD(parts[0].getBytes(StandardCharsets.US_ASCII));
            byte[] text = bytes(parts[3]);
            byte[] tag = bytes(parts[4]);
            byte[] both = ByteBuffer.allocate(text.length + tag.length)
                    .put(text)
                    .put(tag)
                    .array();
            return new String(cipher.doFinal(both), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException notForUs) {
            throw new AssertionError("Sealed for somebody else", notForUs);
        }
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Path publicKey() {
        try {
            Path file = Files.createTempFile("gateway", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(KEYS.getPublic().getEncoded())
                            + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
