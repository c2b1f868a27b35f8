/** The folders {@code home/scans}, which scanners and people share with the server, and the sheets between letters. */
package org.shouhou.adapters.scan;
