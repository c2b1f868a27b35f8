package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.IncomingCalls;

/** Announced calls in memory. */
public final class MemoryIncomingCalls implements IncomingCalls {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Override
    public synchronized boolean firstTime(Call call) {
        boolean first = calls.stream()
                .noneMatch(it ->
                        it.exchange().equals(call.exchange()) && it.callId().equals(call.callId()));
        if (first) {
            calls.add(call);
        }
        return first;
    }

    @Override
    public List<Call> latest(int atMost) {
        return calls.stream()
                .sorted(Comparator.comparing(Call::at).reversed())
                .limit(atMost)
                .toList();
    }
}
