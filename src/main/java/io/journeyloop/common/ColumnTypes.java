package io.journeyloop.common;

import java.time.Instant;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Tells MyBatis how columns hold an instant and each {@link DatabaseId} of the product, before it reads a mapper. */
@Component
class ColumnTypes implements ConfigurationCustomizer {

    private static final String PRODUCT = "io.journeyloop";
    /** In the root packages of modules; so few classes are called so that looking at them costs nothing. */
    private static final String IDS = "*/*Id.class";

    @Override
    public void customize(Configuration configuration) {
        TypeHandlerRegistry handlers = configuration.getTypeHandlerRegistry();
        handlers.register(Instant.class, new InstantAsUtc());
        ClassPathScanningCandidateComponentProvider ids = new ClassPathScanningCandidateComponentProvider(false);
        ids.addIncludeFilter(new AssignableTypeFilter(DatabaseId.class));
        ids.setResourcePattern(IDS);
        for (BeanDefinition found : ids.findCandidateComponents(PRODUCT)) {
            register(
                    handlers,
                    ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                            .asSubclass(DatabaseId.class));
        }
    }

    private static <T extends DatabaseId> void register(TypeHandlerRegistry handlers, Class<T> type) {
        handlers.register(type, new IdAsNumber<>(type));
    }
}
