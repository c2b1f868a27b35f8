/** Files that are kept with contracts and models: how they come in, and how they are handed out again. */
package org.shouhou.application.files;
