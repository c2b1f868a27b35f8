/** Delivered machines (设备): what each is, whose it is, where it stands, and which parts are in it. */
package org.shouhou.domain.equipment;
