/// Changes of many people, in `bulk_updates` and `bulk_update_changes`.
@NullMarked
package io.communityconnect.adapters.persistence.bulk;

import org.jspecify.annotations.NullMarked;
