package org.shouhou.domain.ruling;

/** Why the same problem had to be repaired again (D6). */
public enum RepetitionCause {
    /** What was wrong had been judged wrongly (故障判断不准). */
    WRONG_DIAGNOSIS,
    /** The repair had not been done to its end or as it should be (修理不彻底). */
    INCOMPLETE_REPAIR,
    /** The part put in was faulty itself (更换件质量). */
    FAULTY_PART,
    /** The maker's: design, manufacture or material make it come back (产品本身问题). */
    PRODUCT,
    /** The customer's handling or the conditions of the place (用户使用或现场条件). */
    CUSTOMER,
    /** Another fault that only looks the same (另一故障). */
    ANOTHER_FAULT
}
