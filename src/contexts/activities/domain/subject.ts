import type { Subject } from '../../../kernel/subject.js';
import { invalid } from './invalid.js';

export interface SubjectDetails {
  readonly subjectType: Subject['type'] | null;
  readonly subjectId: string | null;
}

/** A kind without an id says as little as an id without a kind. */
export function subjectOf({ subjectType: type, subjectId: id }: SubjectDetails): Subject | null {
  if (type !== null && id !== null) return { type, id };
  if (type === null && id === null) return null;
  const [missing, given] = type === null ? ['subjectType', 'subjectId'] : ['subjectId', 'subjectType'];
  throw invalid('subject_incomplete', `/${missing}`, `A subject is named by subjectType and subjectId: ${missing} is missing.`, `must stand beside ${given}`);
}
