package io.communityconnect.bootstrap.architecture.violations.application;

public record Interruption(String reason) {}
