/** Tables for spreadsheet programs, written as a stream. */
package org.shouhou.adapters.out.sheet;
