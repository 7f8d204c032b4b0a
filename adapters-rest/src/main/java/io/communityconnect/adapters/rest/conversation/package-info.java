/// Conversations as admins read them and answer in them: `/api/v1/admin/conversations`.
@NullMarked
package io.communityconnect.adapters.rest.conversation;

import org.jspecify.annotations.NullMarked;
