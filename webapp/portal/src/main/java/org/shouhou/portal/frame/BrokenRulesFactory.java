package org.shouhou.portal.frame;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link BrokenRules} before the other handlers of what fails; named in faces-config.xml. */
public class BrokenRulesFactory extends ExceptionHandlerFactory {

    public BrokenRulesFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new BrokenRules(getWrapped().getExceptionHandler());
    }
}
