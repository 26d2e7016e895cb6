/** What is told of imports to whoever asks. */
export { ImportFinished, ImportUndone } from './import.js';
