import { DomainError } from './domain-error.js';

export const CHANNELS = ['email', 'sms', 'phone', 'post'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Whether somebody may be written to, since when, and from where that is known. */
export interface Consent {
  readonly granted: boolean;
  readonly at: string;
  readonly source: string | null;
}

export type Consents = Readonly<Partial<Record<Channel, Consent>>>;

export interface ConsentWish {
  readonly granted: boolean;
  readonly at?: string;
  readonly source?: string | null;
}

export type ConsentWishes = Readonly<Partial<Record<Channel, ConsentWish>>>;

function asked(channel: Channel, before: Consent | undefined, { granted, at: since, source }: ConsentWish, now: Date): Consent {
  const at = since === undefined ? undefined : new Date(since).toISOString();
  if (at !== undefined && at > now.toISOString()) {
    const pointer = `/consents/${channel}/at`;
    throw new DomainError('rule', 'consent_in_future', 'A consent was given or taken back in the past.', [{ pointer, code: 'consent_in_future', message: 'must not lie in the future' }]);
  }
  if (before?.granted === granted) return { granted, at: at ?? before.at, source: source === undefined ? before.source : source };
  return { granted, at: at ?? now.toISOString(), source: source ?? null };
}

/** The consents after some have been given or taken back: a channel that is not named stays as it is. */
export function consents(before: Consents, wishes: ConsentWishes, now: Date): Consents {
  const named = CHANNELS.flatMap((channel) => (wishes[channel] ? [[channel, asked(channel, before[channel], wishes[channel], now)] as const] : []));
  return { ...before, ...Object.fromEntries(named) };
}

/** Of each channel what was said last; of two that were said at once, that nobody may write. */
export const latestConsents = (mine: Consents, theirs: Consents): Consents =>
  Object.fromEntries(
    CHANNELS.flatMap((channel) => {
      const said = [mine[channel], theirs[channel]].filter((consent) => consent !== undefined);
      const [latest] = said.toSorted((a, b) => (a.at === b.at ? Number(a.granted) - Number(b.granted) : a.at < b.at ? 1 : -1));
      return latest ? [[channel, latest]] : [];
    }),
  );
