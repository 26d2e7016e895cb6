// Compiles, when something has changed.
export { prepare as default } from '../stages.mjs';
