/// Recall at work: giving what was said a vector.
@NullMarked
package io.communityconnect.application.recall.service;

import org.jspecify.annotations.NullMarked;
