/** What the company sells (S5): product types, models of each, and the parts of models. */
package org.shouhou.domain.catalogue;
