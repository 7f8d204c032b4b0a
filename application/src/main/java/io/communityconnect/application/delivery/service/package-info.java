/// The use cases that bring our messages to the resident's phone, once each and in order.
@NullMarked
package io.communityconnect.application.delivery.service;

import org.jspecify.annotations.NullMarked;
