package io.journeyloop.lobby.ui;

import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.Identification;
import io.journeyloop.lobby.Reception;
import io.journeyloop.lobby.VisitBriefs;
import io.journeyloop.lobby.Visits;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskScreens;
import io.journeyloop.worklist.Worklist;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the screen asks of others. */
@Component
record LobbyServices(
        Hall hall,
        Reception reception,
        Identification identification,
        VisitBriefs briefs,
        Visits visits,
        TaskScreens tasks,
        HallTexts words,
        Worklist worklist,
        CurrentStaff current,
        StaffDirectory directory,
        ObjectProvider<TaskAids> aids) {

    /** The signed-in person's user name. */
    String me() {
        return current.name();
    }

    /** What people call that person. */
    String name(String username) {
        return directory.find(username).map(StaffMember::displayName).orElse(username);
    }

    boolean mayDo(Task task) {
        return worklist.mayDo(task);
    }

    /** What an offer promises, in the reader's words. */
    Optional<String> offer(String key) {
        return aids.orderedStream()
                .flatMap(one -> one.offer(key, words.reader()).stream())
                .findFirst();
    }
}
