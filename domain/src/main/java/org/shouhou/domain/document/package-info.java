/** Files that are kept with what they belong to. */
package org.shouhou.domain.document;
