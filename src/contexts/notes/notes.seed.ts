import type { Subject } from '../../kernel/subject.js';
import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import type { NoteId } from './note.js';
import { CreateNote } from './notes.commands.js';

type Line = readonly [daysAgo: number, by: keyof typeof DEMO_USERS, subject: Subject['type'], record: number, text: string, tags?: string, options?: { pinned?: true; answers?: number }];

const LINES: readonly Line[] = [
  [41, 'agent', 'lead', 101, 'Met at the **Hannover fair**. Runs a field team of 35, keeps everything in a spreadsheet and hates it.', 'fair,first-contact'],
  [40, 'agent', 'lead', 101, 'Sent the overview and three dates for a demo.', 'follow-up'],
  [38, 'agent', 'lead', 102, 'Inbound from the website. Wants to know whether we can import from *SugarCRM 6*.', 'import,website'],
  [37, 'manager', 'lead', 102, 'We can: CSV export with ids, then `externalId`. Two days of work at most.', 'import', { answers: 2 }],
  [36, 'agent', 'company', 201, 'Nordlicht Logistik GmbH was bought by the Hansen group in March; purchasing moves to **Kiel**.', 'news'],
  [33, 'agent', 'contact', 301, 'Prefers to be called before 9. Speaks German and Danish.', 'preference', { pinned: true }],
  [32, 'agent', 'lead', 101, 'Demo held. Liked the board, asked twice about *rights per team*. Decision in January.', 'demo'],
  [31, 'manager', 'lead', 101, 'Strong lead. Let us offer the pilot with ten seats.', 'pricing', { answers: 6 }],
  [29, 'agent', 'deal', 401, 'Quote sent: 40 seats, 36 months, **8 % off** the list.', 'pricing,quote'],
  [27, 'agent', 'deal', 401, 'They compare with two others. Price is not the point, the data must stay in house.', 'competition'],
  [26, 'manager', 'deal', 401, '## Agreed with management\n\n- up to 12 % when signed this year\n- onboarding free of charge\n- no discount on support', 'pricing,approval', { pinned: true }],
  [24, 'agent', 'customer', 501, 'Signed! Kick-off on the first Monday of the month.', 'onboarding'],
  [22, 'agent', 'case', 601, 'Import stopped at row 18,204: a date of *31.02.2025*. Sent the corrected file.', 'import,bug'],
  [21, 'admin', 'case', 601, 'Confirmed and closed. Their spreadsheet turns blanks into dates.', 'import', { answers: 12 }],
  [18, 'agent', 'lead', 103, 'Left a message with the assistant, Ms. Öztürk.', 'call'],
  [16, 'agent', 'lead', 103, 'Called back: no budget before the second quarter. Ask again in *March*.', 'call,nurturing'],
  [14, 'manager', 'campaign', 701, 'Subject line B opened nearly twice as often. Keep it.', 'newsletter'],
  [11, 'agent', 'contact', 302, 'On leave until the 30th; Mr. Jørgensen stands in.', 'absence'],
  [9, 'agent', 'deal', 402, 'Legal asks for a data processing agreement. Template sent.', 'legal'],
  [7, 'manager', 'deal', 402, 'Agreement came back signed.', 'legal', { answers: 18 }],
  [5, 'agent', 'lead', 104, 'Wants a quote for **40 seats** by Friday.', 'pricing,urgent', { pinned: true }],
  [3, 'agent', 'customer', 501, 'First week went well; 31 of 35 signed in every day.', 'onboarding'],
  [2, 'admin', 'customer', 501, 'Asked for a second administrator. Done.', 'support'],
  [1, 'agent', 'lead', 104, 'Quote is out. Call on Monday.', 'pricing,follow-up'],
];

const idOf = (kind: string, number: number) => `01930b6e-6c00-7000-8000-${kind}${String(number).padStart(12 - kind.length, '0')}`;

/** What a small sales team would have written in six weeks. */
export const seedNotes: Seed = {
  name: 'notes',
  async fill({ as, execute }) {
    for (const [index, [daysAgo, by, subjectType, record, text, tags, { pinned = false, answers } = {}]] of LINES.entries()) {
      const command = CreateNote.of({
        id: idOf('5eed', index) as NoteId,
        subjectType,
        subjectId: idOf('', record),
        text,
        pinned,
        tags: tags?.split(',') ?? [],
        replyToId: answers === undefined ? null : (idOf('5eed', answers) as NoteId),
      });
      await as(DEMO_USERS[by], daysAgo, () => execute(command));
    }
    return LINES.length;
  },
};
