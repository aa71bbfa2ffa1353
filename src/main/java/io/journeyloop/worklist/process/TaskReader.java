package io.journeyloop.worklist.process;

import io.journeyloop.common.Channel;
import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.FormRef;
import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.IsoPeriod;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.FormSchema;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAssignment;
import io.journeyloop.worklist.TaskContent;
import io.journeyloop.worklist.TaskId;
import io.journeyloop.worklist.TaskLedger;
import io.journeyloop.worklist.TaskPlace;
import io.journeyloop.worklist.TaskQueue;
import io.journeyloop.worklist.TaskState;
import io.journeyloop.worklist.TaskTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads from the model and the journey instance what a new user task asks of whom, until when, in which words. */
@Component
class TaskReader {

    private static final Logger log = LoggerFactory.getLogger(TaskReader.class);
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*(\\w+)\\s*}");

    private static final String WHOLE_BANK = "bank";
    private final JourneyModels models;
    private final Journeys journeys;
    private final TaskLedger ledger;
    private final DecisionAndFormVersions forms;
    private final DueHours hours;
    private final Clock clock;

    TaskReader(
            @Lazy JourneyModels models,
            @Lazy Journeys journeys,
            TaskLedger ledger,
            @Lazy DecisionAndFormVersions forms,
            DueHours hours,
            Clock clock) {
        this.models = models;
        this.journeys = journeys;
        this.ledger = ledger;
        this.forms = forms;
        this.hours = hours;
        this.clock = clock;
    }

    Task read(DelegateTask task) {
        ElementSpec spec = models.element(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        InstanceId instanceId = instanceId(task);
        Optional<JourneyInstance> instance = journeys.inGroup(instanceId);
        Instant now = clock.instant();
        BranchNo branch = instance.map(JourneyInstance::branchNo).orElse(Branches.HEAD_OFFICE);
        TaskContent content = new TaskContent(
                spec.list(JourneyLanguage.OUTCOMES),
                spec.list(JourneyLanguage.ABANDONED_BY),
                fields(task, spec),
                value(task, spec.property(JourneyLanguage.SCRIPT)),
                ProcessVariables.OFFER.in(task.getExecution()),
                channel(task, spec),
                anyHour(task, spec));
        return new Task(
                new TaskId(task.getId()),
                new TaskPlace(
                        instanceId,
                        instance.map(JourneyInstance::key).orElse(spec.processKey()),
                        spec.processKey(),
                        spec.elementId(),
                        spec.name(),
                        touchpoint(task, spec)),
                instance.map(JourneyInstance::customerId).orElse(null),
                new TaskQueue(
                        role(value(task, spec.property(JourneyLanguage.ROLE)), spec),
                        branch,
                        WHOLE_BANK.equals(spec.property(JourneyLanguage.SCOPE))),
                content,
                new TaskTimes(
                        now,
                        due(value(task, spec.property(JourneyLanguage.DUE)), now, content, branch),
                        ledger.legalDueAt(instanceId),
                        null),
                TaskState.OPEN,
                new TaskAssignment(task.getAssignee(), null),
                null);
    }

    private static InstanceId instanceId(DelegateTask task) {
        return InstanceId.ofBusinessKey(task.getExecution().getProcessBusinessKey());
    }

    /** The task itself, the call by which a journey called this process, or what a follow-up was started for. */
    private String touchpoint(DelegateTask task, ElementSpec spec) {
        if (spec.isTouchpoint()) {
            return spec.elementId();
        }
        ExecutionEntity caller =
                ((ExecutionEntity) task.getExecution()).getProcessInstance().getSuperExecution();
        while (caller != null) {
            ElementSpec call = models.element(caller.getProcessDefinitionId(), caller.getActivityId());
            if (call.isTouchpoint()) {
                return call.elementId();
            }
            caller = caller.getProcessInstance().getSuperExecution();
        }
        String named = ProcessVariables.TOUCHPOINT.in(task.getExecution());
        return named == null ? spec.elementId() : named;
    }

    /** The task's own channel, the touchpoint's, or that by which a contact before it was to reach the customer. */
    private static @Nullable String channel(DelegateTask task, ElementSpec spec) {
        String own = spec.property(JourneyLanguage.TASK_CHANNEL, spec.property(JourneyLanguage.CHANNEL, ""));
        if (!own.isBlank()) {
            return own;
        }
        String contacted = ProcessVariables.CONTACT_CHANNEL.in(task.getExecution());
        return contacted != null
                        && Channel.find(contacted).filter(Channel::byStaff).isPresent()
                ? contacted
                : null;
    }

    /** A property's value, where it is {@code ${name}} that of the variable. */
    private static @Nullable String value(DelegateTask task, @Nullable String property) {
        if (property == null) {
            return null;
        }
        Matcher variable = VARIABLE.matcher(property.strip());
        return variable.matches() ? text(task, variable.group(1)) : property.strip();
    }

    private static @Nullable String text(DelegateTask task, String variable) {
        Object value = task.getExecution().getVariable(variable);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    private static boolean anyHour(DelegateTask task, ElementSpec spec) {
        String said = value(task, spec.property(JourneyLanguage.ANY_HOUR));
        if (said != null && !said.equals("true") && !said.equals("false")) {
            throw new IllegalArgumentException(JourneyLanguage.ANY_HOUR + " of " + spec.elementId() + " in "
                    + spec.processKey() + " must be true or false, and is another text. Mend the model.");
        }
        return "true".equals(said);
    }

    /** A length counts from now, for a call in the hours in which one may call; an instant, which a variable may hold, stands whenever the task is asked for. */
    private @Nullable Instant due(@Nullable String text, Instant now, TaskContent content, BranchNo branch) {
        if (text == null) {
            return null;
        }
        return text.endsWith("Z") ? Instant.parse(text) : hours.due(now, IsoPeriod.parse(text), content, branch);
    }

    /** A task must reach somebody: one whose role nobody has goes to the customer experience manager. */
    private static Role role(@Nullable String slug, ElementSpec spec) {
        return Optional.ofNullable(slug).flatMap(Role::find).orElseGet(() -> {
            log.warn("Task {} of {} names no known role ({})", spec.elementId(), spec.processKey(), slug);
            return Role.CX_MANAGER;
        });
    }

    /** Those of the form that the task names, as it is now, or else those that the model lists. */
    private List<FormField> fields(DelegateTask task, ElementSpec spec) {
        return formRef(task)
                .map(ref -> forms.form(ref)
                        .map(form -> FormSchema.fields(forms.file(form)))
                        .orElseGet(() -> {
                            log.warn(
                                    "Task {} of {} names no form ({})", spec.elementId(), spec.processKey(), ref.key());
                            return List.of();
                        }))
                .orElseGet(() -> FormField.parse(spec.property(JourneyLanguage.FORM_FIELDS, "")));
    }

    private static Optional<FormRef> formRef(DelegateTask task) {
        TaskDefinition definition = ((TaskEntity) task).getTaskDefinition();
        Expression key = definition.getCamundaFormDefinitionKey();
        if (key == null) {
            return Optional.empty();
        }
        Object form = key.getValue(task);
        if (form == null || form.toString().isBlank()) {
            return Optional.empty();
        }
        Expression version = definition.getCamundaFormDefinitionVersion();
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        return Optional.of(new FormRef(
                form.toString(),
                binding(definition.getCamundaFormDefinitionBinding()),
                version == null
                        ? null
                        : Integer.valueOf(String.valueOf(version.getValue(task)).strip()),
                execution.getProcessDefinition().getDeploymentId()));
    }

    private static FormRef.Binding binding(@Nullable String said) {
        return said == null
                ? FormRef.Binding.LATEST
                : FormRef.Binding.valueOf(said.strip().toUpperCase(Locale.ROOT));
    }
}
