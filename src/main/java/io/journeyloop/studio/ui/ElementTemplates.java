package io.journeyloop.studio.ui;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The element templates of the modeler as they stand in their files, in English. */
@Component
class ElementTemplates {

    private static final String FILES = "classpath*:bpmn/.camunda/element-templates/*.json";

    private final ArrayNode templates;

    ElementTemplates(JsonMapper json) throws IOException {
        this.templates = json.createArrayNode();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(FILES);
        Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        for (Resource file : files) {
            try (InputStream in = file.getInputStream()) {
                templates.add(json.readTree(in));
            }
        }
    }

    ArrayNode all() {
        return templates.deepCopy();
    }
}
