package io.journeyloop.common;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Tells MyBatis how columns hold an instant and each {@link DatabaseId} and {@link TextId} of the product, before it reads a mapper. */
@Component
class ColumnTypes implements ConfigurationCustomizer {

    private static final String PRODUCT = "io.journeyloop";
    /** In the root packages of modules; so few classes are called so that looking at them costs nothing. */
    private static final List<String> IDS = List.of("*/*Id.class", "*/*No.class");

    @Override
    public void customize(Configuration configuration) {
        TypeHandlerRegistry handlers = configuration.getTypeHandlerRegistry();
        handlers.register(Instant.class, new InstantAsUtc());
        ofProduct(DatabaseId.class).forEach(type -> registerNumber(handlers, type));
        ofProduct(TextId.class).forEach(type -> registerText(handlers, type));
    }

    private static <T> Stream<Class<? extends T>> ofProduct(Class<T> kind) {
        ClassPathScanningCandidateComponentProvider ids = new ClassPathScanningCandidateComponentProvider(false);
        ids.addIncludeFilter(new AssignableTypeFilter(kind));
        return IDS.stream()
                .flatMap(pattern -> {
                    ids.setResourcePattern(pattern);
                    return ids.findCandidateComponents(PRODUCT).stream();
                })
                .map(BeanDefinition::getBeanClassName)
                .map(name ->
                        ClassUtils.resolveClassName(String.valueOf(name), null).asSubclass(kind));
    }

    private static <T extends DatabaseId> void registerNumber(TypeHandlerRegistry handlers, Class<T> type) {
        handlers.register(type, new IdAsNumber<>(type));
    }

    private static <T extends TextId> void registerText(TypeHandlerRegistry handlers, Class<T> type) {
        handlers.register(type, new IdAsText<>(type));
    }
}
