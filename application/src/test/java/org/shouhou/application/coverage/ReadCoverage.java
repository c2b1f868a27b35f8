package org.shouhou.application.coverage;

import java.time.Clock;
import java.time.ZoneOffset;
import org.shouhou.application.port.CaseCoverages;
import org.shouhou.application.port.CaseMerges;
import org.shouhou.application.port.Contacts;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.port.Employees;
import org.shouhou.application.port.Machines;
import org.shouhou.application.port.ProductTypes;
import org.shouhou.application.port.Referrals;
import org.shouhou.application.port.ServiceCases;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.security.CurrentActor;

/** Shows what is ruled on cases, on whatever stores; for tests that only read. */
public record ReadCoverage(
        ServiceCases cases,
        CaseCoverages coverages,
        CoverageQueries queries,
        Contacts contacts,
        ProductTypes types,
        Employees employees,
        Referrals referrals,
        CaseMerges merges,
        Machines machines,
        Contracts contracts) {

    public ViewCoverage as(CurrentActor actor) {
        var coverCase = new CoverCase(queries, coverages, ZoneOffset.UTC);
        var inHand = new CoverageInHand(
                cases, coverages, coverCase, queries, new CaseAccess(referrals), actor, null, Clock.systemUTC());
        return new ViewCoverage(inHand, coverCase, queries, contacts, types, employees, merges, machines, contracts);
    }
}
