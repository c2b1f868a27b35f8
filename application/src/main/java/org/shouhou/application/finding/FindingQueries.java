package org.shouhou.application.finding;

import java.util.List;
import java.util.Set;
import org.shouhou.application.reading.Visibility;

/** Looks for words, numbers, phones and addresses in everything at once. */
public interface FindingQueries {

    /**
     * What is looked for.
     *
     * @param kinds of which kinds
     * @param cases which cases, and what belongs to them
     * @param ofEach how many of each kind at most
     */
    record Question(String text, Set<Kind> kinds, Visibility cases, int ofEach) {}

    /**
     * Something that was found.
     *
     * @param number the business number; null where it has none
     * @param home the id of what it is shown with, such as a contact's customer; null where it is shown by itself
     * @param passage where the words stand, some hundred characters of it; empty where only the title has them
     * @param exact whether the text is its number, serial number, phone, address or name itself
     */
    record Found(Kind kind, long id, String number, String title, Long home, String passage, boolean exact) {}

    /** Of each kind those that are meant exactly, then the latest; at the same cost however much there is. */
    List<Found> find(Question question);
}
