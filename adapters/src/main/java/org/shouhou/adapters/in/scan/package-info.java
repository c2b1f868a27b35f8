/** Scanned letters that scanners put into folders of the server. */
package org.shouhou.adapters.in.scan;
