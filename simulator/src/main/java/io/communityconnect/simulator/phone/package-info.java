/// The residents' side: who they are, what their phones show, the page to chat on, and the API
/// that tests use to play residents and to switch faults on. Speaks no provider's wire format.
@NullMarked
package io.communityconnect.simulator.phone;

import org.jspecify.annotations.NullMarked;
