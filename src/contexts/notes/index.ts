/** What other contexts may know of notes. */
export { NoteChanged, NoteDeleted, NoteRestored, NoteWritten } from './note.events.js';
