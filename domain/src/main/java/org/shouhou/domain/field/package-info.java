/** Work at the customer's place (现场服务, P3, D4). */
package org.shouhou.domain.field;
