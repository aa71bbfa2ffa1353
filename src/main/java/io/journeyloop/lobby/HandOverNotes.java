package io.journeyloop.lobby;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskId;
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
    public Map<TaskId, Word> words(Collection<Task> tasks) {
        Set<InstanceId> instances = tasks.stream()
                .filter(task -> task.assignee() != null)
                .map(Task::instanceId)
                .collect(Collectors.toSet());
        List<HallVisit> said = instances.isEmpty() ? List.of() : mapper.withWord(instances);
        if (said.isEmpty()) {
            return Map.of();
        }
        Map<InstanceId, HallVisit> byInstance = said.stream()
                .collect(Collectors.toMap(HallVisit::instanceId, Function.identity(), (one, other) -> one));
        Map<String, StaffMember> people = directory.byUsernames(said.stream()
                .map(HallVisit::word)
                .filter(Objects::nonNull)
                .map(HandOverWord::by)
                .collect(Collectors.toSet()));
        Map<TaskId, Word> words = new HashMap<>();
        for (Task task : tasks) {
            HallVisit visit = byInstance.get(task.instanceId());
            HandOverWord word = visit == null ? null : visit.word();
            if (visit != null && word != null && Objects.equals(visit.withWhom(), task.assignee())) {
                words.put(task.id(), word(word, people));
            }
        }
        return words;
    }

    private static Word word(HandOverWord said, Map<String, StaffMember> people) {
        StaffMember member = people.get(said.by());
        return new Word(said.text(), member == null ? said.by() : member.displayName(), said.at());
    }
}
