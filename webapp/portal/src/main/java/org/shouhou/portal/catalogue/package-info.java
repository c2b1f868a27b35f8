/** Pages about one product type, model or part. */
package org.shouhou.portal.catalogue;
