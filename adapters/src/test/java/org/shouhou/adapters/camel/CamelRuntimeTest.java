package org.shouhou.adapters.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.SimpleRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CamelRuntimeTest {

    private final List<Thread> made = new ArrayList<>();
    private CamelContext context;

    private CamelContext running(RoutesBuilder... routes) {
        context =
                CamelRuntime.running(new SimpleRegistry(), this::thread, List.of(new FailurePolicy()), List.of(routes));
        return context;
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        made.add(thread);
        return thread;
    }

    @AfterEach
    void stop() {
        if (context != null) {
            context.stop();
        }
    }

    @Test
    void routes_run_on_the_threads_that_were_given() throws InterruptedException {
        BlockingQueue<Thread> ran = new LinkedBlockingQueue<>();

        running(new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("seda:in").process(exchange -> ran.add(Thread.currentThread()));
                    }
                })
                .createProducerTemplate()
                .sendBody("seda:in", "");

        assertThat(made).contains(ran.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void a_route_that_cannot_start_is_tried_again_and_keeps_nobody_else() throws Exception {
        BlockingQueue<String> got = new LinkedBlockingQueue<>();

        running(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("file:/no/such?startingDirectoryMustExist=true&autoCreate=false")
                                .routeId("without far end")
                                .to("direct:in");
                    }
                },
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:in").process(exchange -> got.add("here"));
                    }
                });
        context.createProducerTemplate().sendBody("direct:in", "");

        assertThat(got).hasSize(1);
        assertThat(context.getRouteController().supervising().getRestartingRoutes())
                .singleElement()
                .satisfies(route -> assertThat(route.getRouteId()).isEqualTo("without far end"));
    }

    @Test
    void a_failure_goes_back_to_where_the_message_came_from_after_one_try() {
        List<String> tries = new ArrayList<>();

        running(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:in").process(exchange -> {
                    tries.add("tried");
                    throw new IllegalStateException("broken");
                });
            }
        });

        assertThatThrownBy(() -> context.createProducerTemplate().sendBody("direct:in", ""))
                .isInstanceOf(CamelExecutionException.class)
                .hasRootCauseMessage("broken");
        assertThat(tries).hasSize(1);
    }
}
