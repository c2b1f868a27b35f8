package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.application.handling.MarkCase;
import org.shouhou.application.telling.WatchCase;
import org.shouhou.domain.servicecase.Priority;
import org.shouhou.portal.frame.Told;

/** How much a case matters, by which words it is found, and who follows it. */
@Named
@RequestScoped
public class MarksBacking {

    @Inject
    private MarkCase markCase;

    @Inject
    private WatchCase watchCase;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private Priority priority;
    private String word;
    private String untagged;

    public void prioritise() {
        markCase.prioritise(page.number(), page.seenVersion(), priority);
        told.at(page.getAddress(), "cases_case.prioritised");
    }

    public void tag() {
        markCase.tag(page.number(), word);
        word = null;
    }

    public void untag() {
        markCase.untag(page.number(), untagged);
    }

    public void watch() {
        watchCase.watch(page.number());
    }

    public void unwatch() {
        watchCase.unwatch(page.number());
    }

    public Priority[] getPriorities() {
        return Priority.values();
    }

    public Priority getPriority() {
        return priority == null ? page.getView().marks().priority() : priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public String getUntagged() {
        return untagged;
    }

    public void setUntagged(String untagged) {
        this.untagged = untagged;
    }
}
