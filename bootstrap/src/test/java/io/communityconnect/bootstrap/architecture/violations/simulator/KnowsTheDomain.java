package io.communityconnect.bootstrap.architecture.violations.simulator;

import io.communityconnect.bootstrap.architecture.violations.domain.Table;

record KnowsTheDomain(Table table) {}
