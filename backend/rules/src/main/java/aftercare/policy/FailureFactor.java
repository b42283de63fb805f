package aftercare.policy;

/** Whether what the buyer got was wrong (结果), or how he was treated on the way to it (过程). */
public enum FailureFactor {
    OUTCOME,
    PROCESS,
    MIXED
}
