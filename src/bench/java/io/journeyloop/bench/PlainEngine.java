package io.journeyloop.bench;

import io.journeyloop.support.RealMySql;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;

/** The engine as it comes, on a schema of its own on the same server: what most projects would have. */
final class PlainEngine {

    static final String PROCESS = "plain";

    private PlainEngine() {}

    /** With a process of the honeymoon's shape up to its first wave: start, wait a day, ask staff to call. */
    static ProcessEngine begin(RealMySql.Schema schema) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("plain");
        configuration.setJdbcDriver("com.mysql.cj.jdbc.Driver");
        configuration.setJdbcUrl(schema.url());
        configuration.setJdbcUsername(schema.user());
        configuration.setJdbcPassword(schema.password());
        configuration.setJdbcMaxActiveConnections(16);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setJobExecutorActivate(false);
        // The server's own default is refused by the engine.
        configuration.setJdbcUrl(schema.url() + "?sessionVariables=transaction_isolation='READ-COMMITTED'"
                + "&nullCatalogMeansCurrent=true");
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "plain.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .startEvent()
                                .intermediateCatchEvent("wait")
                                .timerWithDuration("P1D")
                                .userTask("call")
                                .camundaCandidateGroups("relationship-manager-001")
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }
}
