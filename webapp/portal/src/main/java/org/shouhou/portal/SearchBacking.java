package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.shouhou.application.finding.FindEverywhere;
import org.shouhou.application.finding.Hit;
import org.shouhou.application.finding.Kind;
import org.shouhou.application.reading.ViewCase;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.portal.frame.Choices;
import org.shouhou.portal.frame.Links;

/** What was found by the words in the search box. */
@Named
@RequestScoped
public class SearchBacking {

    private static final int OF_EACH = 20;

    @Inject
    private FindEverywhere findEverywhere;

    @Inject
    private ViewCase viewCase;

    @Inject
    private Links links;

    private List<Hit> hits;

    /** Who searches for a case's number is taken to the case. */
    public void open() {
        String text = getText();
        CaseNumber.in(text)
                .filter(number -> number.value().equalsIgnoreCase(text))
                .filter(number ->
                        getHits().stream().anyMatch(it -> number.value().equals(it.number())))
                .filter(number -> viewCase.view(number).isPresent())
                .ifPresent(number ->
                        Faces.redirect(Faces.getRequestContextPath() + "/cases/case?number=%s", number.value()));
    }

    public String getText() {
        return links.given("q").orElse("");
    }

    /** The only kind that is shown; empty for all. */
    public String getKind() {
        Kind kind = Choices.of(Kind.class, links.given("kind").orElse(""), null);
        return kind == null ? "" : kind.name();
    }

    /** The kinds something was found of, and that which was asked for. */
    public List<String> getKinds() {
        return List.of(Kind.values()).stream()
                .map(Kind::name)
                .filter(it -> getKind().equals(it)
                        || getHits().stream().anyMatch(hit -> hit.kind().name().equals(it)))
                .toList();
    }

    public List<Hit> getHits() {
        if (hits == null) {
            Kind kind = getKind().isEmpty() ? null : Kind.valueOf(getKind());
            hits = findEverywhere.find(
                    getText(), kind == null ? Set.of() : Set.of(kind), kind == null ? OF_EACH : FindEverywhere.LARGEST);
        }
        return hits;
    }

    /** Whether there may be more cases than are shown. */
    public boolean isMoreCases() {
        long cases = getHits().stream().filter(hit -> hit.kind() == Kind.CASE).count();
        return cases >= (getKind().isEmpty() ? OF_EACH : FindEverywhere.LARGEST);
    }
}
