package io.journeyloop.common;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The pages outside the screens, {@code pages/*.html}: Thymeleaf, each value escaped for where it stands, each
 * {@code #{key}} the text of that key in the reader's language.
 */
@Component
class PageTemplates {

    private final TemplateEngine engine;

    PageTemplates(Texts texts) {
        ClassLoaderTemplateResolver pages = new ClassLoaderTemplateResolver(PageTemplates.class.getClassLoader());
        pages.setPrefix("pages/");
        pages.setSuffix(".html");
        pages.setTemplateMode(TemplateMode.HTML);
        pages.setCharacterEncoding("UTF-8");
        this.engine = new SpringTemplateEngine();
        engine.setTemplateResolver(pages);
        engine.setMessageResolver(new OwnTexts(texts));
    }

    /** @param values what the page shows, by the names it uses */
    String render(String page, Locale locale, Map<String, ?> values) {
        return engine.process(page, new Context(locale, Map.copyOf(values)));
    }

    private static final class OwnTexts extends AbstractMessageResolver {

        private final Texts texts;

        OwnTexts(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String resolveMessage(
                ITemplateContext page, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return texts.get(key, page.getLocale(), arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext page, @Nullable Class<?> origin, String key, Object @Nullable [] arguments) {
            return "!" + key;
        }
    }
}
