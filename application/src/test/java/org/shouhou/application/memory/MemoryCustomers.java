package org.shouhou.application.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shouhou.application.port.Customers;
import org.shouhou.domain.customer.Customer;

/** The companies that own the equipment, kept in memory. */
public final class MemoryCustomers implements Customers {

    private final Ids ids = new Ids();
    private final List<Customer> all = new CopyOnWriteArrayList<>();

    @Override
    public void add(Customer customer) {
        ids.assign(customer);
        all.add(customer);
    }

    @Override
    public Optional<Customer> byId(long id) {
        return all.stream().filter(customer -> customer.id() == id).findFirst();
    }

    @Override
    public List<Customer> mergedInto(long survivorId) {
        return all.stream()
                .filter(it -> Long.valueOf(survivorId).equals(it.mergedIntoId()))
                .sorted(Comparator.comparing(Customer::name))
                .toList();
    }

    @Override
    public Optional<Customer> byName(String name) {
        return all.stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .min(Comparator.comparing((Customer it) -> it.mergedIntoId() != null)
                        .thenComparing(Customer::id));
    }

    @Override
    public Optional<Customer> byNumber(String number) {
        return all.stream()
                .filter(it -> number.equalsIgnoreCase(it.details().number()))
                .findFirst();
    }
}
