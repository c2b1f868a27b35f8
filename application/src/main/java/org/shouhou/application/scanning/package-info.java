/** From a scanned file to letters in the register: taken in, taken apart, read, and shown to whoever says what they are about. */
package org.shouhou.application.scanning;
