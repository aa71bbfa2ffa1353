package io.journeyloop.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.journeyloop.common.Texts;
import io.journeyloop.shell.ReaderPreferences;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives the screens the texts of all modules: {@code getTranslation("worklist.title")}. */
@Component
class ScreenTexts implements I18NProvider {

    private final transient Texts texts;

    ScreenTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return ReaderPreferences.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.get(key, ReaderPreferences.closest(locale), arguments);
    }
}
