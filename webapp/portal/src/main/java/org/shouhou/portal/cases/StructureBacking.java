package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.shouhou.application.handling.LinkCases;
import org.shouhou.application.handling.MergeCases;
import org.shouhou.application.handling.MoveEntries;
import org.shouhou.application.reading.CaseView;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Told;

/** Which cases are one matter, which mails are about another, and which cases have to do with each other. */
@Named
@RequestScoped
public class StructureBacking {

    @Inject
    private MergeCases mergeCases;

    @Inject
    private MoveEntries moveEntries;

    @Inject
    private LinkCases linkCases;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private String survivor;
    private String target;
    private String other;
    private String subject;

    public void merge() {
        CaseNumber into = number(survivor);
        mergeCases.merge(new MergeCases.Command(page.number(), page.seenVersion(), into));
        told.at("/cases/case?number=" + into, "cases_case.merged");
    }

    public void unmerge() {
        mergeCases.unmerge(page.number(), page.seenVersion());
        told.at(page.getAddress(), "cases_case.unmerged");
    }

    /** Into a new case, or into one that is there. */
    public void move() {
        var chosen = new MoveEntries.Chosen(page.number(), page.seenVersion(), moving());
        if (isToNew()) {
            CaseNumber made = moveEntries.split(chosen, subject);
            told.at("/cases/case?number=" + made, "cases_case.split");
        } else {
            CaseNumber to = number(target);
            moveEntries.move(chosen, to);
            told.at("/cases/case?number=" + to, "cases_case.moved");
        }
    }

    public void link() {
        linkCases.link(page.number(), number(other));
        told.at(page.getAddress(), "cases_case.linked");
    }

    public void unlink() {
        linkCases.unlink(page.number(), number(other));
        told.at(page.getAddress(), "cases_case.unlinked");
    }

    /** What of the conversation can be moved: what was written, not what was noted here. */
    public List<CaseView.Entry> getMovable() {
        return page.getView().entries();
    }

    /** Cases somebody may well mean. */
    public List<CaseView.Link> getNear() {
        CaseView view = page.getView();
        return Stream.concat(
                        view.links().stream(),
                        view.earlier().stream()
                                .map(it -> new CaseView.Link(it.number(), it.subject(), it.status(), "")))
                .toList();
    }

    public boolean isMoving(long entryId) {
        return moving().contains(entryId);
    }

    public boolean isToNew() {
        return !"there".equals(Faces.getRequestParameter("where"));
    }

    private static Set<Long> moving() {
        return Optional.ofNullable(Faces.getRequestParameterValues("moving")).stream()
                .flatMap(Arrays::stream)
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private static CaseNumber number(String typed) {
        return CaseNumber.allIn(typed == null ? "" : typed.toUpperCase(Locale.ROOT)).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("case.number.wrong"));
    }

    public String getSurvivor() {
        return survivor;
    }

    public void setSurvivor(String survivor) {
        this.survivor = survivor;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }

    public String getSubject() {
        return subject;
    }

    public void setSubject(String subject) {
        this.subject = subject;
    }
}
