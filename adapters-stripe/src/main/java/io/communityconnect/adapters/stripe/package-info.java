/// Payments through Stripe's API. Its words and its mistakes end here.
@NullMarked
package io.communityconnect.adapters.stripe;

import org.jspecify.annotations.NullMarked;
