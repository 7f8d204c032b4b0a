/// How long what was said is kept. Nothing here deletes anything.
@NullMarked
package io.communityconnect.domain.privacy;

import org.jspecify.annotations.NullMarked;
