package org.shouhou.portal.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.shouhou.application.administration.ListMailboxes;
import org.shouhou.application.administration.MailboxRow;
import org.shouhou.application.catalogue.ListProductTypes;
import org.shouhou.application.catalogue.ProductTypeRow;
import org.shouhou.application.customers.ListRegions;
import org.shouhou.application.customers.RegionRow;
import org.shouhou.domain.assignment.AssignmentRule;
import org.shouhou.portal.frame.Me;
import org.shouhou.portal.frame.Names;
import org.shouhou.portal.frame.Words;

/** What a rule can ask about; regions and product types only for who may read those. */
@Named
@RequestScoped
public class RuleChoices {

    @Inject
    private ListRegions listRegions;

    @Inject
    private ListProductTypes listProductTypes;

    @Inject
    private ListMailboxes listMailboxes;

    @Inject
    private Me me;

    @Inject
    private Names names;

    @Inject
    private Words words;

    private List<RegionRow> regions;
    private List<ProductTypeRow> types;

    public List<RegionRow> getRegions() {
        if (regions == null) {
            regions = me.may("READ_CUSTOMERS") ? listRegions.list() : List.of();
        }
        return regions;
    }

    public List<ProductTypeRow> getTypes() {
        if (types == null) {
            types = me.may("READ_CUSTOMERS") ? listProductTypes.list() : List.of();
        }
        return types;
    }

    public List<MailboxRow> getMailboxes() {
        return listMailboxes.list();
    }

    String say(AssignmentRule.Conditions conditions) {
        List<String> parts = new ArrayList<>();
        getRegions().stream()
                .filter(it -> Long.valueOf(it.id()).equals(conditions.regionId()))
                .forEach(it -> parts.add(names.either(it.nameZh(), it.nameEn())));
        getTypes().stream()
                .filter(it -> Long.valueOf(it.id()).equals(conditions.productTypeId()))
                .forEach(it -> parts.add(names.either(it.nameZh(), it.nameEn())));
        if (conditions.keyCustomers()) {
            parts.add(words.say("administration_rules.key-customers"));
        }
        if (conditions.mailbox() != null) {
            parts.add(conditions.mailbox().value());
        }
        return parts.isEmpty() ? words.say("administration_rules.every-case") : String.join(" · ", parts);
    }
}
