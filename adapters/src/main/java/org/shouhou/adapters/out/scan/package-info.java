/** Scans: taken apart into pages by PDFBox and ImageIO, their separator sheets found by ZXing, their text read by RapidOCR. */
package org.shouhou.adapters.out.scan;
