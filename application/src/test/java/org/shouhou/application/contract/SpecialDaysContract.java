package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.calendar.SpecialDay;

/** Holidays and days worked to make up for them. Those of this year may be there from the beginning. */
public abstract class SpecialDaysContract extends PortContract {

    private static final LocalDate FAR = LocalDate.of(2090, 10, 1);

    @Test
    void a_day_is_noted_changed_and_forgotten() throws Exception {
        SpecialDay holiday = new SpecialDay(FAR, false, "国庆节");
        SpecialDay worked = new SpecialDay(FAR.minusDays(3), true, "国庆节调休");
        inTransaction(() -> {
            stores.specialDays().put(holiday);
            stores.specialDays().put(worked);
        });
        assertThat(late()).containsExactly(worked, holiday);

        SpecialDay renamed = new SpecialDay(FAR, true, "加班");
        inTransaction(() -> stores.specialDays().put(renamed));
        assertThat(late()).containsExactly(worked, renamed);

        assertThat(read(() -> stores.specialDays().remove(FAR))).isTrue();
        assertThat(read(() -> stores.specialDays().remove(FAR))).isFalse();
        assertThat(late()).containsExactly(worked);
        inTransaction(() -> stores.specialDays().remove(worked.day()));
    }

    private List<SpecialDay> late() throws Exception {
        return read(() -> stores.specialDays().all().stream()
                .filter(it -> it.day().getYear() == FAR.getYear())
                .toList());
    }
}
