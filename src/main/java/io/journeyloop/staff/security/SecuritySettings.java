package io.journeyloop.staff.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far the doors open.
 *
 * @param publicCalls how many posts to customers' pages an address may make in a minute
 * @param publicBody the largest body, in bytes, that a customer's page takes
 * @param anonymousBody the largest body, in bytes, that any other page takes of somebody who is not signed in
 * @param wrongPasswords how many wrong passwords for one account from one address cost nothing but time
 * @param wrongPasswordsOfAddress the same for all accounts together, since many colleagues share an address
 * @param shortPasswords whether passwords shorter than new ones may be let in: for the demo's alone
 * @param trustedProxies addresses whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed
 */
@ConfigurationProperties("journeyloop.security")
record SecuritySettings(
        @DefaultValue("120") int publicCalls,
        @DefaultValue("16384") int publicBody,
        @DefaultValue("65536") int anonymousBody,
        @DefaultValue("5") int wrongPasswords,
        @DefaultValue("60") int wrongPasswordsOfAddress,
        @DefaultValue("false") boolean shortPasswords,
        @DefaultValue List<String> trustedProxies) {}
