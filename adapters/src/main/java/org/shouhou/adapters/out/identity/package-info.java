/** As whom the company writes to its customers. */
package org.shouhou.adapters.out.identity;
