package io.journeyloop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.springframework.stereotype.Component;

/** Counts the statements of our mappers that this thread runs, by name; the engine's own are not among them. */
@Component
@Intercepts({
    @Signature(
            type = Executor.class,
            method = "query",
            args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}),
    @Signature(
            type = Executor.class,
            method = "update",
            args = {MappedStatement.class, Object.class})
})
public class StatementCounter implements Interceptor {

    private final ThreadLocal<List<String>> seen = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public Object intercept(Invocation invocation) throws Throwable {
        String id = ((MappedStatement) invocation.getArgs()[0]).getId();
        seen.get().add(id.replaceFirst(".*\\.(\\w+Mapper\\.)", "$1"));
        return invocation.proceed();
    }

    /** The statements that this work runs. */
    public List<String> of(Callable<?> work) throws Exception {
        seen.get().clear();
        work.call();
        return List.copyOf(seen.get());
    }
}
