package io.journeyloop.common;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** How every JSON text is read: in place of Boot's own factory, with the same settings. */
@Configuration(proxyBeanMethods = false)
class JsonReading {

    @Bean
    JsonFactory jsonFactory(ObjectProvider<JsonFactoryBuilderCustomizer> settings) {
        JsonFactoryBuilder builder = JsonFactory.builder();
        settings.orderedStream().forEach(one -> one.customize(builder));
        return new BoundedJson(builder);
    }
}
