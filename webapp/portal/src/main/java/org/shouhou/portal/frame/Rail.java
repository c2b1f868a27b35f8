package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shouhou.portal.security.Rooms;

/** The rail: the rooms of the one who is signed in, by group. */
@Named
@RequestScoped
public class Rail {

    @Inject
    private Me me;

    /** A heading of the rail and what stands under it. */
    public record Group(String name, List<Item> items) {
        public String getName() {
            return name;
        }

        public List<Item> getItems() {
            return items;
        }
    }

    /** One entry; the count is empty where nothing is to be counted. */
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
            groups.computeIfAbsent(room.group(), name -> new java.util.ArrayList<>())
                    .add(new Item(room.name(), room.path(), "", false));
        }
        return groups.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }
}
