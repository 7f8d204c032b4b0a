/// Conversations on Postgres: the inbox with its shared commits, the work that is due, what was
/// said and what the community knows. SQL stays here.
@NullMarked
package io.communityconnect.adapters.persistence.conversation;

import org.jspecify.annotations.NullMarked;
