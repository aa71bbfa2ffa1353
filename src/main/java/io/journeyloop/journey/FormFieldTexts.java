package io.journeyloop.journey;

import java.util.List;

/** Reads what a model writes in {@code form.fields}, and the forms it refers to; whoever shows the fields implements it. */
public interface FormFieldTexts {

    /** Whether that is a list of fields that can be shown. */
    boolean isReadable(String fields);

    /** What is to be said of a form that the guard has let pass; its elements are the ids of its components. */
    List<Finding> findings(byte[] form);
}
