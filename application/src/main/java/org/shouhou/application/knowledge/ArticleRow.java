package org.shouhou.application.knowledge;

import java.time.Instant;
import org.shouhou.domain.knowledge.ArticleStatus;

/**
 * A line of the list of articles. Its titles are those everybody reads, or for who keeps articles the present ones; empty
 * in a language it isn't written in.
 *
 * @param status how far what is shown has come: for who only reads, always published
 * @param productTypeId the product type it is about, or null for any
 * @param typeZh the name of that type it is about, or null
 * @param model the code of the model it is about, or null for all
 * @param edition how often it was approved
 * @param inForce whether everybody reads it
 * @param uses in how many cases it was of use
 */
public record ArticleRow(
        long id,
        String number,
        ArticleStatus status,
        String titleZh,
        String titleEn,
        Long productTypeId,
        String typeZh,
        String typeEn,
        String model,
        int edition,
        boolean inForce,
        int uses,
        String writtenBy,
        Instant writtenAt) {}
