/// On whose behalf something happens. An [Actor] is built by the driving adapter and travels in
/// commands down to the transaction; nothing here authenticates anybody or knows a session.
@NullMarked
package io.communityconnect.domain.identity;

import org.jspecify.annotations.NullMarked;
