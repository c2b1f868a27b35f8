package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.shouhou.application.equipment.FindMachines;
import org.shouhou.application.equipment.MachineRow;
import org.shouhou.application.equipment.MachineSearch;
import org.shouhou.application.reading.ListPage;

/** Looks for the machine of a case, a page at a time. */
@Named
@RequestScoped
public class MachineChoiceBacking {

    private static final int PAGE_SIZE = 8;

    @Inject
    private FindMachines findMachines;

    @Inject
    private CaseBacking page;

    private String words;
    private String asked;
    private String cursor;
    private ListPage<MachineRow> found;

    /** From the beginning. */
    public void find() {
        asked = getWords();
        found = findMachines.find(new MachineSearch(asked, null, Optional.empty(), PAGE_SIZE));
    }

    /** Those behind the last page, for the words that page was found by. */
    public void more() {
        found = findMachines.find(
                new MachineSearch(asked, null, Optional.ofNullable(cursor).filter(it -> !it.isBlank()), PAGE_SIZE));
    }

    /** Null until somebody asked. */
    public ListPage<MachineRow> getFound() {
        return found;
    }

    /** Where the following page begins, or empty on the last. */
    public String getNext() {
        return found == null ? "" : found.next().orElse("");
    }

    /** At first the customer of the case. */
    public String getWords() {
        String customer = page.getView().contact().customer();
        return words == null ? (customer == null ? "" : customer) : words;
    }

    public void setWords(String words) {
        this.words = words;
    }

    public String getAsked() {
        return asked;
    }

    public void setAsked(String asked) {
        this.asked = asked;
    }

    public String getCursor() {
        return getNext();
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }
}
