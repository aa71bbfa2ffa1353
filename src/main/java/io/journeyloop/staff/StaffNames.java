package io.journeyloop.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people of the bank are called on screens and in files; a user name without an account stays as it is. */
@Component
public class StaffNames {

    private final StaffDirectory directory;

    StaffNames(StaffDirectory directory) {
        this.directory = directory;
    }

    /** The name of one person; empty for nobody. */
    public String of(@Nullable String username) {
        return username == null
                ? ""
                : directory.find(username).map(StaffMember::displayName).orElse(username);
    }

    /** The names of many by user name, in one statement; nobody is left out. */
    public Map<String, String> of(Collection<? extends @Nullable String> usernames) {
        Map<String, String> names = new HashMap<>();
        for (String username : usernames) {
            if (username != null) {
                names.put(username, username);
            }
        }
        directory
                .byUsernames(Set.copyOf(names.keySet()))
                .forEach((username, member) -> names.put(username, member.displayName()));
        return names;
    }
}
