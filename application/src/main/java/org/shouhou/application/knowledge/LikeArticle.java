package org.shouhou.application.knowledge;

/**
 * An article that reads like the case at hand; its titles are empty in a language it isn't written in.
 *
 * @param used whether it was of use in this case already
 */
public record LikeArticle(long id, String number, String titleZh, String titleEn, int uses, boolean used) {}
