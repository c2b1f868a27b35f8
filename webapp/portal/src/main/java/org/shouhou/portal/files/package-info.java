/** Downloads: attachments, original mail, and mail shown in its own looks. What may not be seen is not found. */
package org.shouhou.portal.files;
