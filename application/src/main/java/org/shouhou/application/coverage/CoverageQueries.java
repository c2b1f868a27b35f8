package org.shouhou.application.coverage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shouhou.application.equipment.MachineData;
import org.shouhou.application.reading.Place;
import org.shouhou.application.reading.RegisterPage;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.equipment.MachineRecognition.KnownModel;

/** Reads what rulings on cases rest on, along indexes, at a cost that doesn't grow with the number of machines or cases. */
public interface CoverageQueries {

    /** What the clues of a message lead to. */
    record Known(List<KnownModel> models, List<KnownMachine> machines) {}

    /**
     * The models by these keys, the machines by these serial numbers, and the customer's machines, those of such a model
     * first, at most {@link MachineRecognition#OF_CUSTOMER}; in one statement, and in none where nothing is asked.
     *
     * @param customerId null for none
     */
    Known known(MachineClues clues, Long customerId);

    /** A machine with all its warranty verdict needs. */
    Optional<MachineData> machine(long id);

    /** Several, in this order. */
    List<MachineData> machines(List<Long> ids);

    /** Subject and text of a message. */
    record Said(String subject, String text) {}

    /** What the first entry of a case says that came in and is no machine's mail; of a long text only the beginning. */
    Optional<Said> firstSaid(long caseId);

    /**
     * Which other cases of a machine to look for.
     *
     * @param exceptCaseId the case itself
     * @param requestedBefore when its request came
     */
    record Before(long equipmentId, long exceptCaseId, Instant requestedBefore) {}

    /**
     * Cases of the same machine whose requests came before this one's and that were resolved since, the latest resolved
     * first, a few.
     */
    List<RelatedCase> repairs(Before before, Instant since, Visibility visibility);

    /**
     * Open cases of the same contact or machine but this, the latest active first, a few.
     *
     * @param contactId null for none, as is equipmentId
     */
    List<RelatedCase> open(long exceptCaseId, Long contactId, Long equipmentId, Visibility visibility);

    /** The repeated repairs this case is one of the two cases of. */
    List<RepeatShown> repeats(long caseId, Visibility visibility);

    /** The cases of a machine, the newest first. */
    RegisterPage<RelatedCase> casesOf(long equipmentId, Visibility visibility, Place place);
}
