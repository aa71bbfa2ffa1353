package io.journeyloop.staff;

import java.util.Map;
import java.util.Set;

/** Says which subjects' entries a reader of the audit must not see; whoever knows a reason makes a bean of this. */
public interface AuditVeil {

    /** The numbers of the subjects kept from that person, by type of subject; mostly none. */
    Map<String, Set<String>> hiddenFrom(String username);
}
