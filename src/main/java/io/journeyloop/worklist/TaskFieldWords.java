package io.journeyloop.worklist;

import io.journeyloop.journey.FormFieldWords;
import org.springframework.stereotype.Component;

/** Says of a model's form fields whether the worklist can show them. */
@Component
class TaskFieldWords implements FormFieldWords {

    @Override
    public boolean isReadable(String fields) {
        try {
            FormField.parse(fields);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
