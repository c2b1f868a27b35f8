package org.shouhou.adapters.in.rest;

import java.util.List;
import java.util.Locale;

/** The sentences of errors, which stand with the portal's words. */
public interface Sentences {

    /**
     * What an error means to the person who reads it.
     *
     * @param code a broken rule's, or one of the API's own
     * @param data fills the sentence's placeholders
     */
    String explain(String code, List<Object> data, Locale locale);
}
