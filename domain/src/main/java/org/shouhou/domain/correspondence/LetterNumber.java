package org.shouhou.domain.correspondence;

/** The number of a letter of ours (函号), such as {@code 售后函〔2026〕17号}: running within its year, without gaps. */
public record LetterNumber(int year, int running) {

    /** As it stands on the letter. */
    @Override
    public String toString() {
        return "售后函〔" + year + "〕" + running + "号";
    }
}
