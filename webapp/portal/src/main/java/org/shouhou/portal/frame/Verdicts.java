package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.shouhou.domain.coverage.Verdict;

/** Warranty verdicts in words. */
@Named
@RequestScoped
public class Verdicts {

    @Inject
    private Words words;

    /** What a verdict of today rests on, in a sentence. */
    public String why(Verdict verdict) {
        return term(verdict)
                + (verdict.until() == null
                        ? words.raw("verdict.reason." + verdict.reason())
                        : words.say(
                                "verdict.reason." + verdict.reason(),
                                verdict.from().toString(),
                                verdict.until().toString()));
    }

    /** What a verdict for that day rests on, in a sentence. */
    public String whyOn(Verdict verdict, LocalDate day) {
        if (verdict.term() == null) {
            return words.raw("ruling.reason." + verdict.reason());
        }
        return verdict.until() == null
                ? why(verdict)
                : term(verdict)
                        + words.say(
                                "ruling.reason." + verdict.reason(),
                                verdict.from().toString(),
                                verdict.until().toString(),
                                day.toString());
    }

    private String term(Verdict verdict) {
        return verdict.contractNumber() == null
                ? words.say("verdict.term", verdict.term().months(), from(verdict))
                : words.say(
                        "verdict.term-of-contract",
                        verdict.contractNumber(),
                        verdict.term().months(),
                        from(verdict));
    }

    private String from(Verdict verdict) {
        return words.raw("verdict.from." + verdict.term().from());
    }
}
