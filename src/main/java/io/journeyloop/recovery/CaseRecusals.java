package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.HiddenInstances;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.AuditVeil;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskExclusion;
import io.journeyloop.worklist.TaskId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Whom complaints are about. They see neither the case nor its tasks, neither its lines in the customer's history nor
 * those in the audit, and they can do nothing in it; each stays recused, however many are.
 */
@Component
class CaseRecusals implements TaskExclusion, HiddenInstances, AuditVeil {

    private final CaseMapper mapper;
    private final InternalTasks internalTasks;
    private final CurrentStaff staff;
    private final RecoverySettings settings;

    CaseRecusals(CaseMapper mapper, @Lazy InternalTasks internalTasks, CurrentStaff staff, RecoverySettings settings) {
        this.mapper = mapper;
        this.internalTasks = internalTasks;
        this.staff = staff;
        this.settings = settings;
    }

    /** @throws Problem FORBIDDEN where the complaint is about the signed-in person */
    void requireNone(RecoveryCase found) {
        if (found.recused().contains(staff.name())) {
            throw Problem.forbidden(recused(found));
        }
    }

    @Override
    public Optional<Message> against(String username, Task task) {
        return task.journeyKey().equals(settings.journey())
                ? Optional.ofNullable(mapper.byInstance(task.instanceId()))
                        .filter(found -> found.recused().contains(username))
                        .map(CaseRecusals::recused)
                : Optional.empty();
    }

    @Override
    public Set<InstanceId> from(String username) {
        return new HashSet<>(mapper.recusedInstances(username));
    }

    @Override
    public Map<String, Set<String>> hiddenFrom(String username) {
        List<InstanceId> instances = mapper.recusedInstances(username);
        return instances.isEmpty()
                ? Map.of()
                : Map.of(
                        "case",
                        new HashSet<>(mapper.recusedNumbers(username)),
                        "task",
                        internalTasks.idsOf(instances).stream()
                                .map(TaskId::value)
                                .collect(Collectors.toSet()));
    }

    private static Message recused(RecoveryCase found) {
        return say("recovery.problem.recused", found.caseNo());
    }
}
