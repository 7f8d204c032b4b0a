package io.communityconnect.bootstrap.architecture.violations.adapters.llm;

public record Model(String name) {}
