package io.journeyloop.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.FullStack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

@FullStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstAccountTest {

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private ApplicationContext beans;

    @BeforeEach
    void nobody() {
        jdbc.update("DELETE FROM staff_role");
        jdbc.update("DELETE FROM staff_account");
    }

    @AfterAll
    void everybody() {
        nobody();
        TestPeople.seed(beans);
    }

    @Test
    void without_a_password_given_nobody_is_made() {
        new FirstAccount(directory, null).make();
        assertThat(directory.isEmpty()).isTrue();
    }

    @Test
    void the_given_password_makes_the_administrator_once() {
        new FirstAccount(directory, "correct horse battery").make();
        assertThat(directory.find("admin").orElseThrow().has(Role.ADMIN)).isTrue();

        new FirstAccount(directory, "another password").make();
        String hash = jdbc.queryForObject("SELECT password_hash FROM staff_account", String.class);
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(hash).startsWith("$2");
    }

    @Test
    void a_short_password_is_refused() {
        assertThatThrownBy(() -> new FirstAccount(directory, "short").make()).isInstanceOf(Problem.class);
        assertThat(directory.isEmpty()).isTrue();
    }
}
