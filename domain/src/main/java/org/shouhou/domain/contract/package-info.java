/** Contracts and technical agreements (合同、技术协议) and what they promise (S1, S3). */
package org.shouhou.domain.contract;
