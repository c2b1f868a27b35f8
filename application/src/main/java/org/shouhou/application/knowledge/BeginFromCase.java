package org.shouhou.application.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Collectors;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.Correspondences;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.Passage;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.ruling.CaseCoverage;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Resolution;
import org.shouhou.domain.servicecase.ServiceCase;

/** What a settled case taught, to begin an article with. */
@Permitted(Right.KEEP_KNOWLEDGE)
@ApplicationScoped
public class BeginFromCase {

    /** A customer may have written a novel; what it is about stands at its beginning. */
    private static final int BEGINNING = 2_000;

    private final ServiceCases cases;
    private final CaseAccess access;
    private final CaseCoverages coverages;
    private final Machines machines;
    private final Correspondences register;
    private final KnownProducts products;
    private final CurrentActor currentActor;

    protected BeginFromCase() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    BeginFromCase(
            ServiceCases cases,
            CaseAccess access,
            CaseCoverages coverages,
            Machines machines,
            Correspondences register,
            KnownProducts products,
            CurrentActor currentActor) {
        this.cases = cases;
        this.access = access;
        this.coverages = coverages;
        this.machines = machines;
        this.register = register;
        this.products = products;
        this.currentActor = currentActor;
    }

    /**
     * What is known.
     *
     * @param language in which the case was written
     * @param symptom the beginning of what the customer wrote, or empty text
     */
    public record Beginning(
            About about, WritingLanguage language, String subject, String symptom, Resolution resolution) {}

    /** @throws RuleBroken {@code article.case-unsettled} where nothing says yet what helped */
    @Transactional
    public Beginning begin(CaseNumber number) {
        ServiceCase serviceCase =
                cases.byNumber(number).orElseThrow(() -> new RuleBroken("case.unknown", number.value()));
        access.require(currentActor.get().orElseThrow(() -> new RuleBroken("not-signed-in")), serviceCase);
        Resolution resolution =
                serviceCase.resolution().orElseThrow(() -> new RuleBroken("article.case-unsettled", number.value()));
        String symptom = register.ofCase(serviceCase.id()).stream()
                .filter(it -> it.direction() == Direction.IN && !it.automatic())
                .findFirst()
                .map(BeginFromCase::ownWords)
                .orElse("");
        return new Beginning(
                coverages.ofCase(serviceCase.id()).map(this::about).orElse(new About(null, null)),
                WritingLanguage.of(serviceCase.subject(), symptom),
                serviceCase.subject(),
                symptom.substring(0, Math.min(symptom.length(), BEGINNING)).strip(),
                resolution);
    }

    /** What the customer said themselves: neither signature nor what was quoted teaches anybody anything. */
    private static String ownWords(Correspondence first) {
        return Passage.of(first.text(), first.subject() == null ? "" : first.subject()).stream()
                .filter(it -> it.kind() == Passage.Kind.OWN || it.kind() == Passage.Kind.PASSED_ON)
                .map(Passage::text)
                .collect(Collectors.joining("\n\n"));
    }

    private About about(CaseCoverage coverage) {
        Long model = coverage.equipmentId() == null
                ? null
                : machines.byId(coverage.equipmentId())
                        .map(it -> it.details().modelId())
                        .orElse(null);
        return model == null ? new About(coverage.productTypeId(), null) : products.complete(new About(null, model));
    }
}
