export { describeEvidence } from './evidence.js';
