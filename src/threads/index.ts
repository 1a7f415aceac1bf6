/** The parts of an issue, and the articles that they make: pure functions of what pages say. */
export { chooseRenditions, type Rendition } from './choose-renditions.js';
export { type JoinedFields, joinFields, type PartFields } from './join-fields.js';
export { isDay, issueKey, itemName, type PageKeyParts, pageKey, pageSequence, partKey } from './keys.js';
export { EXPORTED, type PartEnds } from './match-parts.js';
export { mayRunOver } from './may-run-over.js';
export { partEnds } from './part-ends.js';
export { type PartPlace, readPartKey } from './read-part-key.js';
export { isSameText } from './same-text.js';
export type { HandLink, Said } from './settle-links.js';
export { type MissingPart, type ThreadedPart, type Threads, threadParts } from './thread-parts.js';
export { tokensOf } from './tokens.js';
