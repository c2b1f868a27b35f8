/** Work that is done in a JVM of its own, beside the server: what it is given may take all memory, or never end. */
package org.shouhou.adapters.beside;
