package io.communityconnect.bootstrap.architecture.violations.application.kitchen.service;

import io.communityconnect.bootstrap.architecture.violations.application.transaction.port.out.SystemUnitOfWork;

record CookingService(SystemUnitOfWork unitOfWork) {}
