package io.communityconnect.bootstrap.architecture.violations.application.booking.service;

class OpenService {}
