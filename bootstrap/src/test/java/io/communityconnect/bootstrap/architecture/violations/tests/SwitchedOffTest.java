package io.communityconnect.bootstrap.architecture.violations.tests;

import org.junit.jupiter.api.Disabled;

/// Abstract, like all tests here, so that no engine runs it.
@Disabled
abstract class SwitchedOffTest {}
