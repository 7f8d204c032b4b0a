package io.communityconnect.bootstrap.architecture.violations.bootstrap.wiring;

public record Wiring(String name) {}
