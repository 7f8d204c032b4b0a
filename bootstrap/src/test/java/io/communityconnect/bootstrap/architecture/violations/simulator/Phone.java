package io.communityconnect.bootstrap.architecture.violations.simulator;

public record Phone(String number) {}
