/** The folders {@code home/scans}, which scanners and people share with the server. */
package org.shouhou.adapters.scan;
