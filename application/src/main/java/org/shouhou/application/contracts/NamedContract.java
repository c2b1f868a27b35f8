package org.shouhou.application.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.shouhou.application.port.Contracts;
import org.shouhou.application.security.Permitted;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.contract.Contract;
import org.shouhou.domain.organisation.Right;

/** Finds the contract somebody means by its number, to choose it in a form. */
@Permitted(Right.READ_CUSTOMERS)
@ApplicationScoped
public class NamedContract {

    private final Contracts contracts;

    protected NamedContract() {
        this(null);
    }

    @Inject
    public NamedContract(Contracts contracts) {
        this.contracts = contracts;
    }

    /**
     * Its id; null where the text is empty.
     *
     * @throws RuleBroken {@code contract.not-found} where there is none of that number
     */
    @Transactional
    public Long find(String number) {
        String text = number == null ? "" : number.strip();
        return text.isEmpty()
                ? null
                : contracts
                        .byNumber(text)
                        .map(Contract::id)
                        .orElseThrow(() -> new RuleBroken("contract.not-found", text));
    }
}
