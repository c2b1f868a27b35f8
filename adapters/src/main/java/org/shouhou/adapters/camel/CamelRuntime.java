package org.shouhou.adapters.camel;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.camel.CamelContext;
import org.apache.camel.RouteConfigurationsBuilder;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.StartupSummaryLevel;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.BeanRepository;
import org.apache.camel.spi.SupervisingRouteController;

/**
 * Runs every route that a CDI bean brings, from deployment to undeployment. Route builders are {@code @Dependent}: Camel
 * wants the object itself, not a proxy. A route whose far end can't be reached at the start is tried again, and keeps
 * nobody else from starting.
 *
 * <p>A listener of the web application: routes run in the context it starts them in, and in an enterprise bean's JDBC
 * would not take part in CDI's transactions.
 */
@WebListener
public class CamelRuntime implements ServletContextListener {

    /** Held here, since the log's own registry would forget it. */
    private static final Logger CAMELS_LOG = Logger.getLogger("org.apache.camel");

    private static final long SHUTDOWN_SECONDS = 5;
    private static final long FIRST_RETRY_MILLIS = 1_000;
    private static final long LONGEST_RETRY_MILLIS = 30_000;

    @Inject
    private BeanManager beans;

    @Inject
    @Any
    private Instance<RouteConfigurationsBuilder> policies;

    @Inject
    @Any
    private Instance<RoutesBuilder> routes;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ContextService contexts;

    private CamelContext context;

    @Override
    public void contextInitialized(ServletContextEvent application) {
        // a new thread has its maker's context, and Camel makes some on threads that aren't the container's
        ThreadFactory everywhere = contexts.createContextualProxy(threads, ThreadFactory.class);
        context = running(new CdiBeans(beans), everywhere, policies, routes);
    }

    @Override
    public void contextDestroyed(ServletContextEvent application) {
        // also called where an earlier listener kept the application from starting
        if (context != null) {
            context.stop();
        }
    }

    /**
     * A started context with these routes; the caller stops it.
     *
     * @param threads makes the threads that routes run on. In a container it must be a managed one: on any other thread
     *     the injected entity manager is null
     */
    public static CamelContext running(
            BeanRepository beans,
            ThreadFactory threads,
            Iterable<? extends RouteConfigurationsBuilder> policies,
            Iterable<? extends RoutesBuilder> routes) {
        CAMELS_LOG.setLevel(Level.WARNING);
        DefaultCamelContext context = new DefaultCamelContext(beans);
        context.disableJMX();
        context.setApplicationContextClassLoader(CamelRuntime.class.getClassLoader());
        context.setStartupSummaryLevel(StartupSummaryLevel.Off);
        context.getExecutorServiceManager().addThreadFactoryListener((source, own) -> threads);
        context.getShutdownStrategy().setTimeUnit(TimeUnit.SECONDS);
        context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
        SupervisingRouteController supervisor = context.getRouteController().supervising();
        supervisor.setBackOffDelay(FIRST_RETRY_MILLIS);
        supervisor.setBackOffMultiplier(2);
        supervisor.setBackOffMaxDelay(LONGEST_RETRY_MILLIS);
        try {
            for (RouteConfigurationsBuilder policy : policies) {
                context.addRoutesConfigurations(policy);
            }
            for (RoutesBuilder builder : routes) {
                // a policy is a builder of routes, too, but of none
                if (!(builder instanceof RouteConfigurationsBuilder)) {
                    context.addRoutes(builder);
                }
            }
            context.start();
            return context;
        } catch (Exception broken) {
            context.stop();
            throw new IllegalStateException("The routes can't be started: " + broken.getMessage(), broken);
        }
    }
}
