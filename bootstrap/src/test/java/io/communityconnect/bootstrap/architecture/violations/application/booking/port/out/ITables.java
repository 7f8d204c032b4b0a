package io.communityconnect.bootstrap.architecture.violations.application.booking.port.out;

interface ITables {}
