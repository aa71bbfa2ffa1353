package io.journeyloop.engine;

import io.journeyloop.engine.persistence.EngineMapper.Member;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Work on many process instances as one command: what the engine and the product need of them is read at once
 * beforehand, instead of instance by instance, and written at the end, in batches. In the caller's transaction.
 */
@Component
class InstanceGroups {

    private static final Pattern INSTANCE_ID = Pattern.compile("[1-9]\\d{0,17}");

    private final CommandExecutor executor;
    private final InstancePrefetch prefetch;
    private final ObjectProvider<GroupReads> reads;

    InstanceGroups(
            SpringProcessEngineConfiguration configuration,
            InstancePrefetch prefetch,
            ObjectProvider<GroupReads> reads) {
        this.executor = configuration.getCommandExecutorTxRequired();
        this.prefetch = prefetch;
        this.reads = reads;
    }

    /** Within other work of the engine nothing is read beforehand: that work may have changed it. */
    void run(Collection<Member> members, Runnable work) {
        if (Context.getCommandContext() != null) {
            together(work);
            return;
        }
        List<GroupReads> group = reads.orderedStream().toList();
        Set<String> businessKeys = members.stream()
                .map(Member::businessKey)
                .filter(key -> key != null && INSTANCE_ID.matcher(key).matches())
                .collect(Collectors.toSet());
        List<String> executions = members.stream()
                .map(Member::executionId)
                .filter(Objects::nonNull)
                .toList();
        try {
            if (!businessKeys.isEmpty()) {
                group.forEach(one -> one.begin(businessKeys));
            }
            together(() -> {
                if (!executions.isEmpty()) {
                    prefetch.load(executions);
                }
                work.run();
            });
        } finally {
            group.forEach(GroupReads::end);
        }
    }

    void together(Runnable work) {
        executor.execute(context -> {
            work.run();
            return null;
        });
    }
}
