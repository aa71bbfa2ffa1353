package io.journeyloop.lobby;

import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings the word of a hand-over to the task of whoever was asked to go on. */
@Component
class HandOverNotes implements TaskAids {

    private final HallMapper mapper;
    private final StaffDirectory directory;

    HandOverNotes(HallMapper mapper, StaffDirectory directory) {
        this.mapper = mapper;
        this.directory = directory;
    }

    @Override
    public Map<String, Word> words(Collection<Task> tasks) {
        Set<Long> instances = tasks.stream()
                .filter(task -> task.assignee() != null)
                .map(Task::instanceId)
                .collect(Collectors.toSet());
        List<HallVisit> said = instances.isEmpty() ? List.of() : mapper.withWord(instances);
        if (said.isEmpty()) {
            return Map.of();
        }
        Map<Long, HallVisit> byInstance = said.stream()
                .collect(Collectors.toMap(HallVisit::instanceId, Function.identity(), (one, other) -> one));
        Map<String, StaffMember> people = directory.byUsernames(
                said.stream().map(HallVisit::wordBy).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<String, Word> words = new HashMap<>();
        for (Task task : tasks) {
            HallVisit visit = byInstance.get(task.instanceId());
            if (visit != null && Objects.equals(visit.withWhom(), task.assignee())) {
                words.put(task.id(), word(visit, people));
            }
        }
        return words;
    }

    private static Word word(HallVisit visit, Map<String, StaffMember> people) {
        String by = String.valueOf(visit.wordBy());
        StaffMember member = people.get(by);
        Instant at = visit.wordAt() == null ? Instant.EPOCH : visit.wordAt();
        return new Word(String.valueOf(visit.word()), member == null ? by : member.displayName(), at);
    }
}
