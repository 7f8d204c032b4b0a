package io.communityconnect.bootstrap.architecture.violations.bootstrap;

import io.communityconnect.bootstrap.architecture.violations.simulator.Phone;

record WiresTheSimulator(Phone phone) {}
