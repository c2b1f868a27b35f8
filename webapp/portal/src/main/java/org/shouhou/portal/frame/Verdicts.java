package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.shouhou.domain.coverage.Verdict;

/** Warranty verdicts in words. */
@Named
@RequestScoped
public class Verdicts {

    @Inject
    private Words words;

    /** What a verdict rests on, in a sentence. */
    public String why(Verdict verdict) {
        String term = verdict.contractNumber() == null
                ? words.say("verdict.term", verdict.term().months(), from(verdict))
                : words.say(
                        "verdict.term-of-contract",
                        verdict.contractNumber(),
                        verdict.term().months(),
                        from(verdict));
        String reason = verdict.until() == null
                ? words.raw("verdict.reason." + verdict.reason())
                : words.say(
                        "verdict.reason." + verdict.reason(),
                        verdict.from().toString(),
                        verdict.until().toString());
        return term + reason;
    }

    private String from(Verdict verdict) {
        return words.raw("verdict.from." + verdict.term().from());
    }
}
