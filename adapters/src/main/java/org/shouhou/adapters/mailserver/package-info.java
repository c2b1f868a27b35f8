/** What dealing with any mail server of others has in common, whether we bring it mail or fetch some. */
package org.shouhou.adapters.mailserver;
