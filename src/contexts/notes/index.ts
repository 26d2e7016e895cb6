/** What other contexts may know of notes. */
export { NoteWritten } from './note.events.js';
