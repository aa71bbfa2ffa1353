package io.journeyloop.journey;

/** Reads what a model writes in {@code form.fields}; whoever shows the fields implements it. */
public interface FormFieldWords {

    /** Whether that is a list of fields that can be shown. */
    boolean isReadable(String fields);
}
