/// Stripe in a box: the parts of its API that sell subscriptions, a page to pay on, a clock that
/// can be moved, and signed events. Its wire format is that of 2026-07-29.dahlia, or of 2024-06-20
/// where a test wants the old one.
@NullMarked
package io.communityconnect.simulator.stripe;

import org.jspecify.annotations.NullMarked;
