package org.shouhou.domain.contract;

/** What was signed. */
public enum ContractKind {
    /** 销售合同 */
    CONTRACT,
    /** 技术协议, which belongs to a contract */
    TECHNICAL_AGREEMENT
}
