package org.shouhou.domain.knowledge;

/**
 * What an article is about.
 *
 * @param productTypeId the product type, or null for any
 * @param modelId the model, of that type, or null for all of the type
 */
public record About(Long productTypeId, Long modelId) {}
