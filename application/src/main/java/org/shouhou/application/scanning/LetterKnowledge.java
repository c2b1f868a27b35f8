package org.shouhou.application.scanning;

import java.util.Collection;
import java.util.List;

/** Reads what is known of machines and customers a letter may mean, though characters on it were mistaken. */
public interface LetterKnowledge {

    /** @param customerId null while unknown, as is the name */
    record KnownMachine(long id, String serial, String modelCode, Long customerId, String customerName) {}

    record KnownCustomer(long id, String name) {}

    /** @param customerId null while unknown, as is its name */
    record KnownContact(long id, String name, Long customerId, String customerName) {}

    /**
     * Those whose serial numbers look like one of these; a few.
     *
     * @param looks as {@link org.shouhou.domain.scan.LookAlike#of} makes them
     */
    List<KnownMachine> machinesLike(Collection<String> looks);

    /** The codes of models that look like one of these. */
    List<String> modelsLike(Collection<String> looks);

    /** Those with one of these parts in their names; some. */
    List<KnownCustomer> customersWith(Collection<String> parts);

    /** Those who can be reached at this number, by its digits; a few. */
    List<KnownContact> contactsAt(String digits);

    /** A customer's people of that name; a few. */
    List<KnownContact> contactsNamed(long customerId, String name);
}
