/** The pages for taking over tables of master data. */
package org.shouhou.portal.imports;
