package org.shouhou.application.memory;

import java.util.HashMap;
import java.util.Map;
import org.shouhou.application.port.LetterNumbers;

/** Numbers of letters in memory. */
public final class MemoryLetterNumbers implements LetterNumbers {

    private final Map<Integer, Integer> last = new HashMap<>();

    @Override
    public int next(int year) {
        return last.merge(year, 1, Integer::sum);
    }
}
