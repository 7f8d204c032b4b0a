/// Payments through Stripe's API. Its words and its mistakes end here. What a plan gives, and what
/// becomes of who has not paid, is the domain's and has no place here.
@NullMarked
package io.communityconnect.adapters.stripe;

import org.jspecify.annotations.NullMarked;
