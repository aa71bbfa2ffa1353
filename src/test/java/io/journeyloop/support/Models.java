package io.journeyloop.support;

import org.camunda.bpm.engine.ProcessEngine;

/** Deploys models of the tests' own. */
public final class Models {

    private Models() {}

    /** Deploys a model from {@code src/test/resources/models}. */
    public static void deploy(ProcessEngine engine, String name) {
        engine.getRepositoryService()
                .createDeployment()
                .name("test " + name)
                .enableDuplicateFiltering(true)
                .addClasspathResource("models/" + name + ".bpmn")
                .deploy();
    }
}
