/** What every page shows and needs: the rail, who is signed in, the language, words and times. */
package org.shouhou.portal.frame;
