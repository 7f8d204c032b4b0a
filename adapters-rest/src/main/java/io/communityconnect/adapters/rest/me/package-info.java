/// What is the caller's own: `/api/v1/me`.
@NullMarked
package io.communityconnect.adapters.rest.me;

import org.jspecify.annotations.NullMarked;
