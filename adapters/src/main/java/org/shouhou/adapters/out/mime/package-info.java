/**
 * Reads and makes Internet mail. Real mail is rarely as the standards have it: what comes in is read as charitably as it
 * can be without guessing at meaning, what goes out is strict.
 */
package org.shouhou.adapters.out.mime;
