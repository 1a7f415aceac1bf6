export { type AssembleOptions, assemblePage } from './assemble-page.js';
