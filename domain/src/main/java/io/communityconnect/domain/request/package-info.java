/// Requests that are sent again when nobody knows what became of them.
@NullMarked
package io.communityconnect.domain.request;

import org.jspecify.annotations.NullMarked;
