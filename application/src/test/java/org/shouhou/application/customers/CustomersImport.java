package org.shouhou.application.customers;

import java.time.Clock;
import org.shouhou.application.importing.RowImport;
import org.shouhou.application.port.AuditTrail;
import org.shouhou.application.port.Customers;
import org.shouhou.application.port.Regions;

/** The import of customers on given stores, for tests elsewhere. */
public final class CustomersImport {

    private CustomersImport() {}

    public static RowImport on(Customers customers, Regions regions, AuditTrail audit, Clock clock) {
        return new ImportCustomers(customers, regions, new CustomerRules(customers, regions), audit, clock);
    }
}
