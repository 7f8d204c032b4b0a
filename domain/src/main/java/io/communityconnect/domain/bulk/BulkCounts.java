package io.communityconnect.domain.bulk;

/// How many people a change has come to.
///
/// @param matched whom it is for, as far as they were looked at
/// @param changed of whom something became another
/// @param told to whom a message was written
/// @param untold to whom none could be: they have not written for a day, or want none
/// @param undone for whom all was put back
/// @param kept of whom something was changed since, which stays
public record BulkCounts(int matched, int changed, int told, int untold, int undone, int kept) {
  /// Nobody yet.
  public static final BulkCounts NONE = new BulkCounts(0, 0, 0, 0, 0, 0);

  /// These and those of a batch.
  public BulkCounts plus(BulkCounts more) {
    return new BulkCounts(
        matched + more.matched,
        changed + more.changed,
        told + more.told,
        untold + more.untold,
        undone + more.undone,
        kept + more.kept);
  }
}
