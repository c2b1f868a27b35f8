package org.shouhou.adapters.camel;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * What happens when a route's work fails, the same for all: it is told once in the log, and the failure goes back to where
 * the message came from, which keeps it and gives it again. Camel itself repeats nothing and never takes a failure for
 * done. A route that knows better handles its failure in its own bean, and may tell of it in its own way
 * ({@link AlreadyTold}).
 */
@Dependent
public class FailurePolicy extends RouteConfigurationBuilder {

    @Override
    public void configuration() {
        var policy = routeConfiguration();
        policy.onException(AlreadyTold.class)
                .maximumRedeliveries(0)
                .handled(false)
                .logExhausted(false);
        policy.onException(Exception.class)
                .maximumRedeliveries(0)
                .handled(false)
                .logExhausted(false)
                .log(LoggingLevel.WARN, "org.shouhou.adapters", "${routeId}: ${exception.message}");
    }
}
