package org.shouhou.adapters.in.demo;

import java.util.Map;
import java.util.Optional;
import org.shouhou.domain.customer.Contact;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.organisation.Employee;

/** Everybody who appears in the sample stories: staff by login name, customers by name, others by key; strangers are no contacts yet. */
record Cast(
        Office office,
        Map<String, Employee> staff,
        Map<String, Customer> customers,
        Map<String, Person> people,
        Map<String, Contact> contacts) {

    Employee employee(String loginName) {
        return Optional.ofNullable(staff.get(loginName))
                .orElseThrow(() -> new IllegalStateException("Nobody here signs in as " + loginName));
    }

    Person person(String key) {
        return Optional.ofNullable(people.get(key))
                .orElseThrow(() -> new IllegalStateException("Nobody is called " + key));
    }
}
