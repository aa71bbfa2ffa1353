package io.journeyloop.engine;

import io.journeyloop.common.Texts;
import io.journeyloop.engine.budget.BudgetInterceptor;
import io.journeyloop.engine.budget.BudgetParseListener;
import io.journeyloop.engine.feel.BoundedFeelFactory;
import io.journeyloop.engine.guard.GuardDeployer;
import io.journeyloop.engine.guard.NoScripts;
import io.journeyloop.engine.guard.PlainExpressionManager;
import io.journeyloop.time.JourneyClock;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, embedded: same DataSource and transaction manager as our own rows, so that both commit together or not
 * at all. Its tables come from our migration, its due jobs are run by {@link DueJobs}, its time is our clock's.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            ApplicationContext context,
            Texts texts,
            ObjectProvider<BpmnParseListener> listeners,
            ObjectProvider<ProcessEnginePlugin> plugins)
            throws java.io.IOException {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("journeyloop");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setApplicationContext(context);
        guard(engine, context, texts);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setJobExecutorActivate(false);
        engine.setCustomHistoryLevels(List.of(new JourneyHistory()));
        engine.setHistory(JourneyHistory.NAME);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
        engine.setHistoryTimeToLive("P1095D");
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setAuthorizationEnabled(false);
        engine.setDefaultNumberOfRetries(3);
        // A due date on every job lets one index answer "what is due".
        engine.setEnsureJobDueDateNotNull(true);
        engine.setDeploymentName("shipped models");
        engine.setDeploymentResources(shippedModels());
        List<BpmnParseListener> parse =
                new ArrayList<>(listeners.orderedStream().toList());
        parse.add(new BudgetParseListener());
        engine.setCustomPostBPMNParseListeners(parse);
        engine.setCustomPostCommandInterceptorsTxRequired(List.of(new BudgetInterceptor(engine)));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new BudgetInterceptor(engine)));
        engine.setCustomSessionFactories(List.of(
                new ManagerFactory(IncidentManager.class, GroupIncidentManager::new),
                new ManagerFactory(JobManager.class, GroupJobManager::new)));
        engine.setProcessEnginePlugins(plugins.orderedStream().toList());
        return engine;
    }

    /** A model can't run code: docs/decisions tells why each of these is here. */
    private static void guard(SpringProcessEngineConfiguration engine, ApplicationContext context, Texts texts) {
        engine.setCustomPreDeployers(List.of(new GuardDeployer(texts)));
        engine.setExpressionManager(new PlainExpressionManager(context));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptCompilation(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setCmmnEnabled(false);
        // The engine completes what is given here by its own listeners.
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new BoundedFeelFactory());
        engine.setDmnEngineConfiguration(decisions);
    }

    private static org.springframework.core.io.Resource[] shippedModels() throws java.io.IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        List<org.springframework.core.io.Resource> models = new ArrayList<>();
        models.addAll(List.of(resolver.getResources("classpath:bpmn/*.bpmn")));
        models.addAll(List.of(resolver.getResources("classpath:bpmn/*.dmn")));
        return models.toArray(org.springframework.core.io.Resource[]::new);
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    /** The engine's static clock follows ours for as long as this context lives. */
    @Bean
    EngineClock engineClock(JourneyClock clock) {
        EngineClock follower = new EngineClock();
        clock.addFollower(follower);
        return follower;
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    static final class EngineClock implements JourneyClock.Follower {
        @Override
        public void follow(JourneyClock.Reading reading) {
            ClockUtil.reset();
            if (reading.fixed() != null) {
                ClockUtil.setCurrentTime(Date.from(reading.fixed()));
            } else {
                ClockUtil.offset(reading.offset().toMillis());
            }
        }
    }
}
