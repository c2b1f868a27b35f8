package org.shouhou.application.port;

import java.util.List;
import java.util.Optional;
import org.shouhou.domain.customer.Customer;

/** The companies that own the equipment. */
public interface Customers {

    /** Adds a customer; it has its id afterwards. */
    void add(Customer customer);

    Optional<Customer> byId(long id);

    /** Those that were merged into it, by name. */
    List<Customer> mergedInto(long survivorId);

    /** That of exactly this name, whatever the case of its letters; of several the one the others were merged into. */
    Optional<Customer> byName(String name);

    /** That of the company's own number, whatever the case of its letters. */
    Optional<Customer> byNumber(String number);
}
