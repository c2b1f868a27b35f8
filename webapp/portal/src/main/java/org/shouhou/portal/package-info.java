/**
 * The portal: what the staff sees. A page's path is its bean's name and its bundle's prefix: {@code cases/case} is shown
 * by {@code cases.CaseBacking} with the words under {@code cases_case.}.
 */
package org.shouhou.portal;
