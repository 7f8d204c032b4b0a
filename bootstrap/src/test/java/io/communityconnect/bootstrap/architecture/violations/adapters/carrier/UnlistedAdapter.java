package io.communityconnect.bootstrap.architecture.violations.adapters.carrier;

final class UnlistedAdapter {}
