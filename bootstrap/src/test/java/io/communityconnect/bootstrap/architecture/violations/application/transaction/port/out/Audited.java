package io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out;

public record Audited<T>(T result) {}
