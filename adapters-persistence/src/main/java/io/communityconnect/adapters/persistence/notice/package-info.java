/// How residents can be written to, read from their conversations.
@NullMarked
package io.communityconnect.adapters.persistence.notice;

import org.jspecify.annotations.NullMarked;
