import type { Subject } from '../../../kernel/subject.js';
import { invalid } from './invalid.js';

export const ANSWERS = ['NEEDS_ACTION', 'ACCEPTED', 'DECLINED', 'TENTATIVE'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Somebody who takes part: a user, a contact, or somebody else by what he is called or where he gets his mail. */
export interface Participant {
  readonly userId: string | null;
  readonly contactId: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

export interface InvitedParticipant extends Participant {
  readonly answer: Answer;
}

/** Somebody who is to be invited; without an answer he keeps the one that he has given. */
export interface Invitation extends Participant {
  readonly answer?: Answer | undefined;
}

const isSame = (one: Participant, other: Participant) => (['userId', 'contactId', 'email'] as const).some((name) => one[name] !== null && one[name] === other[name]);

/** As they are kept. */
export const named = (participants: readonly Participant[]): Participant[] => participants.map(({ userId, contactId, name, email }) => ({ userId, contactId, name, email }));

export const invited = (invitations: readonly Invitation[], before: readonly InvitedParticipant[] = []): InvitedParticipant[] =>
  invitations.map(({ userId, contactId, name, email, answer }) => {
    const invitation = { userId, contactId, name, email };
    return { ...invitation, answer: answer ?? before.find((one) => isSame(one, invitation))?.answer ?? 'NEEDS_ACTION' };
  });

/** Nobody is there twice, and nobody is nobody. */
export function assertSoundParticipants(participants: readonly Participant[]): void {
  participants.forEach((participant, index) => {
    const { userId, contactId, name, email } = participant;
    if (userId === null && contactId === null && name === null && email === null) {
      throw invalid('participant_unnamed', `/participants/${index}`, 'A participant is named by userId, contactId, name or email.', 'must have userId, contactId, name or email');
    }
    const first = participants.findIndex((other) => (userId !== null && other.userId === userId) || (contactId !== null && other.contactId === contactId) || (email !== null && other.email === email));
    if (first >= 0 && first < index) throw invalid('participant_repeated', `/participants/${index}`, 'A participant is named twice.', `is the same as participant ${first}`);
  });
}

export const usersAmong = (participants: readonly Participant[]): string[] => participants.flatMap(({ userId }) => userId ?? []);
export const contactsAmong = (participants: readonly Participant[]): Subject[] => participants.flatMap(({ contactId: id }) => (id === null ? [] : { type: 'contact' as const, id }));

/** Each record once. */
export const distinct = (subjects: readonly Subject[]): Subject[] => subjects.filter(({ type, id }, index) => subjects.findIndex((other) => other.type === type && other.id === id) === index).map(({ type, id }) => ({ type, id }));
