package io.journeyloop.contact;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Seals what lets a customer in without a password, so that the gateway that sends it is the only one to open it: neither
 * the database nor anybody who reads the outbox can. The form is the compact one of JWE (RFC 7516), RSA-OAEP-256 with
 * A256GCM, for the key {@code journeyloop.outbox.gateway-key} (the gateway's public RSA key of 2048 bits or more, PEM).
 *
 * <p>Without that key it seals for a key that nobody has.
 */
@Component
public class LinkSeal {

    private static final Logger log = LoggerFactory.getLogger(LinkSeal.class);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            BASE64.encodeToString("{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}".getBytes(StandardCharsets.US_ASCII));
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    private static final int LEAST_BITS = 2048;
    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final PublicKey key;
    private final SecureRandom random = new SecureRandom();

    LinkSeal(@Value("${journeyloop.outbox.gateway-key:}") @Nullable Resource configured) throws IOException {
        if (configured == null) {
            log.warn("journeyloop.outbox.gateway-key is not set: no gateway can open the links of messages. Set it to"
                    + " the gateway's public key, e.g. file:/etc/journeyloop/gateway.pem.");
            this.key = nobodys();
        } else {
            this.key = read(configured);
        }
    }

    /** A sealed copy; the same text is sealed differently each time. */
    public String seal(String secret) {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256, random);
            SecretKey content = generator.generateKey();
            Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding");
            wrap.init(Cipher.ENCRYPT_MODE, key, OAEP);
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, content, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(HEADER.getBytes(StandardCharsets.US_ASCII));
            ByteBuffer sealed = ByteBuffer.wrap(cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
            byte[] text = new byte[sealed.remaining() - TAG];
            byte[] tag = new byte[TAG];
            sealed.get(text).get(tag);
            return String.join(
                    ".", HEADER, base64(wrap.doFinal(content.getEncoded())), base64(nonce), base64(text), base64(tag));
        } catch (GeneralSecurityException everyJdkHasThem) {
            throw new IllegalStateException(everyJdkHasThem);
        }
    }

    private static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }

    private static PublicKey nobodys() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
            pairs.initialize(LEAST_BITS);
            return pairs.generateKeyPair().getPublic();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static PublicKey read(Resource pem) throws IOException {
        String base64 = pem.getContentAsString(StandardCharsets.US_ASCII)
                .replaceAll("-----[A-Z ]+-----", "")
                .replaceAll("\\s", "");
        try {
            PublicKey key = KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= LEAST_BITS) {
                return key;
            }
        } catch (GeneralSecurityException | IllegalArgumentException noSuchKey) {
            throw refused(pem, noSuchKey);
        }
        throw refused(pem, null);
    }

    private static IllegalArgumentException refused(Resource pem, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "journeyloop.outbox.gateway-key (" + pem.getDescription() + ") is no public RSA key of " + LEAST_BITS
                        + " bits or more in PEM. Make one with: openssl rsa -in private.pem -pubout.",
                cause);
    }
}
