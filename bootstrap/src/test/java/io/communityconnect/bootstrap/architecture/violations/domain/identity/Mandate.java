package io.communityconnect.bootstrap.architecture.violations.domain.identity;

public record Mandate(Actor.Admin admin, Permission permission) {}
