/// Where Stripe calls us: what it signed, and who of ours it is about.
@NullMarked
package io.communityconnect.adapters.stripe.webhook;

import org.jspecify.annotations.NullMarked;
