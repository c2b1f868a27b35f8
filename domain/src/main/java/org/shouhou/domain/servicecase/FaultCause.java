package org.shouhou.domain.servicecase;

/**
 * Why a fault came about, once that is known. Within the warranty only what manufacture, assembly or material caused is
 * repaired free of charge (S1).
 */
public enum FaultCause {
    /** 制造质量问题. */
    MANUFACTURE,
    /** 装配质量问题. */
    ASSEMBLY,
    /** 材料质量问题. */
    MATERIAL,
    INSTALLATION,
    /** Handled wrongly (使用操作不当). */
    OPERATION,
    /** Not maintained as it should be, or worn (保养不到位、正常磨损). */
    WEAR,
    /** Power, water, air, heat or dust of the place (现场条件). */
    SURROUNDINGS,
    /** It couldn't be found out. */
    UNKNOWN,
    /** Nothing was wrong: a question, an order, a document (咨询). */
    NO_FAULT;

    /** Whether it is the maker's: then the warranty, where it runs, pays (S1). */
    public boolean ours() {
        return this == MANUFACTURE || this == ASSEMBLY || this == MATERIAL;
    }
}
