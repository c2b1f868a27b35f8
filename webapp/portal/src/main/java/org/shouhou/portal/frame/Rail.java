package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouhou.application.reading.WorkCounts;
import org.shouhou.portal.security.Rooms;

/** The rail: the rooms of the one who is signed in, by group, with how much waits in each. */
@Named
@RequestScoped
public class Rail {

    @Inject
    private Me me;

    @Inject
    private Work work;

    @Inject
    private Words words;

    /** A heading of the rail and what stands under it. */
    public record Group(String name, List<Item> items) {
        public String getName() {
            return name;
        }

        public List<Item> getItems() {
            return items;
        }
    }

    /**
     * One entry.
     *
     * @param count empty where nothing is to be counted, or nothing waits
     * @param late whether something that waits should have been done
     */
    public record Item(String name, String path, String count, boolean late) {
        public String getName() {
            return name;
        }

        public String getPath() {
            return path;
        }

        public String getCount() {
            return count;
        }

        public boolean isLate() {
            return late;
        }
    }

    public List<Group> getGroups() {
        Map<String, List<Item>> groups = new LinkedHashMap<>();
        for (Rooms.Room room : Rooms.inRail(me.actor())) {
            groups.computeIfAbsent(room.group(), name -> new ArrayList<>()).add(item(room));
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Item item(Rooms.Room room) {
        WorkCounts waits = work.getCounts();
        return switch (room.name()) {
            case "work" ->
                item(room, me.may("HANDLE_CASES") ? waits.unassigned() + waits.mine() : waits.late(), waits.late() > 0);
            case "cases" -> item(room, waits.open(), false);
            case "referrals" -> item(room, waits.referrals(), waits.lateReferrals() > 0);
            case "deliveries" -> item(room, waits.quarantined(), waits.quarantined() > 0);
            case "letters" -> item(room, waits.letters(), waits.letters() > 0);
            case "messages" -> item(room, waits.rejected(), waits.rejected() > 0);
            default -> item(room, 0, false);
        };
    }

    private Item item(Rooms.Room room, long waiting, boolean late) {
        return new Item(room.name(), room.path(), waiting == 0 ? "" : words.count(waiting), late);
    }
}
