package io.communityconnect.bootstrap.architecture.violations.domain;

public record Table(int seats) {}
