package org.shouhou.application.port;

/** What words are searched for in; it follows what is stored within a moment. */
public interface SearchIndex {

    /**
     * Makes what changed findable, in this transaction.
     *
     * @return how many changes it took up; 0 when nothing is due
     */
    int indexDue(int atMost);
}
