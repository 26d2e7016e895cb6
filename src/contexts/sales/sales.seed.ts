import { DEMO_USERS } from '../../platform/auth/demo.js';
import type { Seed } from '../../platform/seed/seed.js';
import { CreateLead } from './application/commands/create-lead.command.js';
import { MoveLead } from './application/commands/move-lead.command.js';
import { DEMO_LEADS, type DemoLead, FIRST_LEAD, PLACES } from './demo-leads.seed.js';
import type { LeadId } from './domain/lead/lead.js';

const DAY_MS = 86_400_000;

const idOf = (number: number) => `01930b6e-6c00-7000-8000-${String(number).padStart(12, '0')}` as LeadId;

/** What stands before the @, in the letters that everybody has. */
const mailbox = (name: string) => name.normalize('NFKD').toLowerCase().replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('æ', 'ae').replaceAll('ß', 'ss').replaceAll(/[^a-z]/g, '');

function lead({ daysAgo, of, name: [firstName, lastName], title, company, place, source, value, tags }: DemoLead, number: number): CreateLead {
  const { phone, currency, ...town } = PLACES[place];
  const [companyName, domain, industry, employees] = company ?? [null, 'mail.example', null, null];
  const given = new Date(Date.now() - daysAgo * DAY_MS).toISOString();
  return Object.assign(new CreateLead(), {
    id: idOf(number), firstName, lastName, title, companyName, industry, employees, source,
    email: `${[firstName, lastName].filter((part) => part !== null).map(mailbox).join('.') || 'info'}@${domain}`,
    phone: `${phone}${String(number).slice(-2)}`, website: company && `https://www.${domain}`,
    address: { street: null, street2: null, region: null, ...town },
    value: value === null ? null : { amount: `${value}.00`, currency },
    consents: source === 'IMPORT' ? {} : { email: { granted: true, at: given, source: 'first contact' } },
    tags: tags.split(','), ownerId: of === null ? null : DEMO_USERS[of],
  });
}

/** Who may buy, and how far they have come. */
export const seedSales: Seed = {
  name: 'leads',
  async fill({ as, execute }) {
    for (const [index, one] of DEMO_LEADS.entries()) {
      const number = FIRST_LEAD + index;
      const by = DEMO_USERS[one.of ?? 'admin'];
      const command = lead(one, number);
      const isNew = (await as(by, one.daysAgo, () => execute(command))) !== undefined;
      for (const [step, [status, reason = null]] of isNew ? one.moves.entries() : []) await as(by, one.daysAgo / (step + 2), () => execute(MoveLead.of({ id: idOf(number), status, reason })));
    }
    return DEMO_LEADS.length;
  },
};
