package org.shouhou.adapters.in.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Workers and their threads. */
final class Crew {

    /** What a round that can't be hurried may take before its thread is interrupted. */
    private static final Duration TO_FINISH = Duration.ofSeconds(3);

    private volatile List<Worker> workers = List.of();
    private volatile List<Thread> threads = List.of();

    /** Hires one more and sets it to work. */
    synchronized void hire(String threadName, Worker worker, ThreadFactory factory) {
        Thread thread = factory.newThread(worker);
        thread.setName(threadName);
        workers = with(workers, worker);
        threads = with(threads, thread);
        thread.start();
    }

    private static <T> List<T> with(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return List.copyOf(all);
    }

    /**
     * There is one thing to do: one who rests is called, since each who looks in vain costs the database a transaction.
     * Where all are at work, whoever is done first looks once more.
     */
    void wake() {
        if (workers.stream().noneMatch(Worker::wakeIfResting)) {
            workers.forEach(Worker::wake);
        }
    }

    /** Ends them all, after the round they are in; the time they may take is the same however many they are. */
    void dismiss() {
        workers.forEach(Worker::stop);
        long end = System.nanoTime() + TO_FINISH.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
            for (Thread thread : threads) {
                if (thread.isAlive()) {
                    thread.interrupt();
                    thread.join(TO_FINISH.toMillis());
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
