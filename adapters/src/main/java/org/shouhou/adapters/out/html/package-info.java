/** Makes the HTML of strangers harmless. */
package org.shouhou.adapters.out.html;
