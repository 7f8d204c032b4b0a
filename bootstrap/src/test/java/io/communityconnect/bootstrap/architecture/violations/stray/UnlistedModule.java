package io.communityconnect.bootstrap.architecture.violations.stray;

final class UnlistedModule {}
