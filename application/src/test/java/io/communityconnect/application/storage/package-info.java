/// What the ports promise about storage, as contracts that every implementation runs, and an
/// implementation in memory that use cases are tested on. A contract knows no table and no fake:
/// it speaks to a [io.communityconnect.application.storage.Storage].
@NullMarked
package io.communityconnect.application.storage;

import org.jspecify.annotations.NullMarked;
