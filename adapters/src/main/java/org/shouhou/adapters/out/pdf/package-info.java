/** What is printed: PDF from XHTML, with a Chinese font of our own in it. */
package org.shouhou.adapters.out.pdf;
