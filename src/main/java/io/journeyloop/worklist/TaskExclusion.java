package io.journeyloop.worklist;

import io.journeyloop.common.Message;
import java.util.Optional;

/** Who must not do a task, though role and branch allow it; whoever knows of such a case makes a bean of this. */
public interface TaskExclusion {

    /** Why that person must not do the task; empty where nothing speaks against it. */
    Optional<Message> against(String username, Task task);
}
