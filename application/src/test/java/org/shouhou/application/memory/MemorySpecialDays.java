package org.shouhou.application.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.shouhou.application.port.SpecialDays;
import org.shouhou.domain.calendar.SpecialDay;

/** Special days, kept in memory. */
public final class MemorySpecialDays implements SpecialDays {

    private final SortedMap<LocalDate, SpecialDay> byDay = new ConcurrentSkipListMap<>();

    @Override
    public List<SpecialDay> all() {
        return List.copyOf(byDay.values());
    }

    @Override
    public void put(SpecialDay day) {
        byDay.put(day.day(), day);
    }

    @Override
    public boolean remove(LocalDate day) {
        return byDay.remove(day) != null;
    }
}
