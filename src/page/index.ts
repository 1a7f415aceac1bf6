export * from './article.js';
export * from './block.js';
export * from './decide.js';
export * from './errors.js';
export * from './line.js';
export * from './notice.js';
export * from './page.js';
export * from './record.js';
