package org.shouhou.domain.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.coverage.Coverage;
import org.shouhou.domain.coverage.WarrantyEvent;
import org.shouhou.domain.coverage.WarrantyTerm;
import org.shouhou.domain.document.KeptFile;

/** A contract or technical agreement, with the signed documents; machines refer to the contract they were sold by. */
public class Contract {

    private Long id;
    private String number;
    private ContractKind kind;
    private Long customerId;
    private Long belongsToId;
    private LocalDate signedOn;
    private Integer warrantyMonths;
    private WarrantyEvent warrantyFrom;
    private Integer replyHours;
    private Integer arrivalHours;
    private boolean installation;
    private Integer trainingDays;
    private Integer visitsPerYear;
    private String text;
    private List<KeptFile> documents = new ArrayList<>();
    private long version;

    protected Contract() {}

    public Contract(ContractDetails details) {
        describe(details);
    }

    public void describe(ContractDetails details) {
        this.number = details.number();
        this.kind = details.kind();
        this.customerId = details.customerId();
        this.belongsToId = details.belongsToId();
        this.signedOn = details.signedOn();
        Promises promises = details.promises();
        this.warrantyMonths = promises.warrantyMonths();
        this.warrantyFrom = promises.warrantyFrom();
        this.replyHours = promises.replyHours();
        this.arrivalHours = promises.arrivalHours();
        this.installation = promises.installation();
        this.trainingDays = promises.trainingDays();
        this.visitsPerYear = promises.visitsPerYear();
        this.text = details.text();
    }

    public void addDocument(KeptFile document) {
        documents.add(document);
    }

    /** @throws RuleBroken {@code file.unknown} */
    public KeptFile removeDocument(long documentId) {
        KeptFile gone = documents.stream()
                .filter(it -> it.documentId() == documentId)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("file.unknown"));
        documents.remove(gone);
        return gone;
    }

    /** What it promises a machine's warranty, or empty where it says nothing about it. */
    public Optional<Coverage.Promise> forCoverage() {
        return warrantyMonths == null
                ? Optional.empty()
                : Optional.of(
                        new Coverage.Promise(number, signedOn, new WarrantyTerm(warrantyMonths, warrantyFrom, null)));
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public String number() {
        return number;
    }

    public ContractDetails details() {
        return new ContractDetails(
                number,
                kind,
                customerId,
                belongsToId,
                signedOn,
                new Promises(
                        warrantyMonths,
                        warrantyFrom,
                        replyHours,
                        arrivalHours,
                        installation,
                        trainingDays,
                        visitsPerYear),
                text);
    }

    public List<KeptFile> documents() {
        return List.copyOf(documents);
    }

    public long version() {
        return version;
    }
}
