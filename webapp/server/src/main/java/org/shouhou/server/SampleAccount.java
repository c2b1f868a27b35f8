package org.shouhou.server;

/** Somebody who can sign in to the sample data, and the role's name in both languages. */
public record SampleAccount(String loginName, String name, String roleZh, String roleEn) {}
