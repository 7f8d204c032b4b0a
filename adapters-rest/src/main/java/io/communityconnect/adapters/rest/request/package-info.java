/// Requests with an `Idempotency-Key`, which are done once however often they are sent.
@NullMarked
package io.communityconnect.adapters.rest.request;

import org.jspecify.annotations.NullMarked;
