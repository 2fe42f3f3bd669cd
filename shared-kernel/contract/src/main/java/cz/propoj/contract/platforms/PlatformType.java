package cz.propoj.contract.platforms;

import cz.propoj.contract.CodeList;

/** The four types of platforms, as chapter 2.3 of
 * <i>Střednědobý multioborový plán služeb pro ohrožené děti a jejich rodiny pro ORP Tachov</i> (2025) distinguishes them. */
public enum PlatformType implements CodeList {
    INTERDISCIPLINARY("platforma mezioborové spolupráce", "interdisciplinary cooperation platform"),
    MINI_TEAM("setkávání minitýmů", "mini-team meetings"),
    CASE_CONFERENCE("případové konference", "case conferences"),
    FORMAL_OR_SECTORAL("formálně ukotvené a oborové platformy", "formal and sectoral platforms");

    private final String czech;
    private final String english;

    PlatformType(String czech, String english) {
        this.czech = czech;
        this.english = english;
    }

    @Override
    public String czech() {
        return czech;
    }

    @Override
    public String english() {
        return english;
    }
}
