package io.journeyloop.worklist;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.FormFieldTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says of a model's form fields, and of forms, whether the worklist can show them. */
@Component
class TaskFieldTexts implements FormFieldTexts {

    @Override
    public boolean isReadable(String fields) {
        try {
            // What is written as JSON is how fields are kept, not how a model says them.
            FormField.parse(fields.strip().startsWith("[") ? "no list" : fields);
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    @Override
    public List<Finding> findings(byte[] form) {
        return FormSchema.findings(form);
    }
}
