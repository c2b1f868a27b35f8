/** Keeping the catalogue: product types, models, parts. Every change is refused when stale, and stands in the audit trail. */
package org.shouhou.application.catalogue;
