export { CORRECTION_STATES } from './correction-states.js';
export { describeCorrection, describeValues } from './describe-correction.js';
export { describeDiagnosis } from './describe-diagnosis.js';
export { describeEvidence } from './describe-evidence.js';
export { describeNotice } from './describe-notice.js';
export { FILE_OUTCOMES } from './file-outcomes.js';
export { NOTICE_TITLES } from './notice-titles.js';
export { PLACES } from './places.js';
export { THREAD_REASON_WORDS } from './thread-reasons.js';
