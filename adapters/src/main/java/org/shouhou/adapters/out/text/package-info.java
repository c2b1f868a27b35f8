/** Taking the words out of files. */
package org.shouhou.adapters.out.text;
