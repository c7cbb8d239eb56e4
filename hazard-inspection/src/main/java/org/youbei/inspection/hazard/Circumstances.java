package org.youbei.inspection.hazard;

/**
 * What a hazard cannot know of itself when a step is taken.
 *
 * @param afterPhotoArrived whether a photo of after has come in since the last return; looked up for a submission only
 * @param department that answers; empty for every other step
 * @param ownWork whether the district lets people accept what they rectified themselves
 */
record Circumstances(boolean afterPhotoArrived, String department, boolean ownWork) {
    static final Circumstances NONE = new Circumstances(false, "", false);
}
