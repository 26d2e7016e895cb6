import { type RawBuilder, sql } from 'kysely';

/** That somebody is asked to take part in the appointment `t`, and has not declined. */
export const attendedBy = (userId: string): RawBuilder<unknown> =>
  sql`t.participant_ids && array[${userId}::text] and not t.participants @> ${JSON.stringify([{ userId, answer: 'DECLINED' }])}::jsonb`;
