/// What others may ask of delivery: find the messages that are due, send one, take a delivery
/// report.
@NullMarked
package io.communityconnect.application.delivery.port.in;

import org.jspecify.annotations.NullMarked;
