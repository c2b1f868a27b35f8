/** Finding anything the one who asks may see by what they remember of it: a number, a name, a phone, a word. */
package org.shouhou.application.finding;
