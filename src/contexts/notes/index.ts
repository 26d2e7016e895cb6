/** What other contexts may know of notes. */
export { NoteChanged, NoteDeleted, NotePurged, NoteRestored, NoteWritten } from './note.events.js';
