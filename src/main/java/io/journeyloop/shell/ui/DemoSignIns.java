package io.journeyloop.shell.ui;

import io.journeyloop.shell.SignInOffers;
import io.journeyloop.staff.StaffDirectory;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's accounts that the contract names, as far as they exist; people added later are not offered. */
@Component
@Profile("demo")
class DemoSignIns implements SignInOffers {

    private static final String PASSWORD = "demo";
    private static final List<String> USERNAMES = List.of(
            "teller1",
            "lobby1",
            "rm1",
            "manager1",
            "teller2",
            "manager2",
            "remote1",
            "cx1",
            "owner1",
            "owner2",
            "admin");

    private final StaffDirectory directory;

    DemoSignIns(StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public List<Offer> offers() {
        return USERNAMES.stream()
                .map(directory::find)
                .flatMap(Optional::stream)
                .map(member -> new Offer(member, PASSWORD))
                .toList();
    }
}
