package org.shouhou.adapters.in.monitoring;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks something outside whether it is there, patiently only for a while. One question is under way at a time, however
 * many want to know: something that hangs holds one thread, not one for each who asks.
 */
final class Probe {

    private final Executor threads;
    private final Callable<Boolean> question;
    private final Duration patience;
    private final Duration answerHolds;
    private CompletableFuture<Boolean> underWay;
    private long askedAt;

    /** @param answerHolds how long an answer is good for those who ask next */
    Probe(Executor threads, Callable<Boolean> question, Duration patience, Duration answerHolds) {
        this.threads = threads;
        this.question = question;
        this.patience = patience;
        this.answerHolds = answerHolds;
    }

    /** Whether it is there; it is not where it doesn't say so in time. */
    boolean ask() {
        try {
            return current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException silent) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized CompletableFuture<Boolean> current() {
        long now = System.nanoTime();
        boolean answered = underWay != null && underWay.isDone();
        if (underWay == null || answered && now - askedAt >= answerHolds.toNanos()) {
            askedAt = now;
            CompletableFuture<Boolean> asking = new CompletableFuture<>();
            underWay = asking;
            threads.execute(() -> {
                try {
                    asking.complete(question.call());
                } catch (Exception no) {
                    asking.completeExceptionally(no);
                }
            });
        }
        return underWay;
    }
}
