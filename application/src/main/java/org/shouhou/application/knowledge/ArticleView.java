package org.shouhou.application.knowledge;

import java.time.Instant;
import java.util.List;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.ArticleStatus;
import org.shouhou.domain.knowledge.Edition;
import org.shouhou.domain.knowledge.Wording;

/**
 * What the page of an article shows.
 *
 * @param status how far what is shown has come: for who only reads, always published
 * @param wording what it says at present; for who only reads, what it says in force
 * @param typeZh the product type it is about, or null
 * @param model the code of the model it is about, or null
 * @param caseNumber the case it was learnt from, or null where there is none or the reader may not see every case
 * @param writtenBy who wrote what is shown
 * @param writtenAt when that was; for who only reads, when it was approved
 * @param reason why it was given back or withdrawn, or null; only for who keeps articles
 * @param inForce the edition everybody reads, or null
 * @param editions all that were ever approved, the latest first; for who only reads, the one in force
 * @param writtenByReader whether the reader wrote the present wording, and so may not approve it
 */
public record ArticleView(
        long id,
        long version,
        String number,
        ArticleStatus status,
        About about,
        String typeZh,
        String typeEn,
        String model,
        String caseNumber,
        Wording wording,
        String writtenBy,
        Instant writtenAt,
        String reason,
        Integer inForce,
        List<Edition> editions,
        int uses,
        boolean writtenByReader) {}
