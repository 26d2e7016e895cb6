import { AggregateRoot } from '../../kernel/aggregate-root.js';
import { isDay } from '../../kernel/day.js';
import { DomainError, type Fault } from '../../kernel/domain-error.js';
import { EmailAddress } from '../../kernel/email-address.js';
import { CURRENCIES } from '../../kernel/money.js';
import { isCountry } from './countries.js';
import { isAddressRange, isWithin } from '../../kernel/address-range.js';
import { isTimeZone } from '../../kernel/time-zone.js';
import { SettingsChanged } from './tenant-settings.events.js';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const DATE_FORMATS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY', 'DD-MM-YYYY'] as const;
export const NUMBERED = ['customer', 'quote', 'order', 'invoice', 'case'] as const;

export interface Hours {
  /** `HH:MM`; the end may be 24:00. */
  readonly from: string;
  readonly to: string;
}

export interface Holiday {
  readonly date: string;
  readonly name: string;
  /** Comes back every year. */
  readonly yearly: boolean;
}

export interface TenantSettingsDetails {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly defaultCountry: string | null;
  readonly defaultCurrency: string;
  readonly businessHours: Readonly<Record<Weekday, readonly Hours[]>>;
  readonly holidays: readonly Holiday[];
  readonly formats: {
    readonly decimalSeparator: '.' | ',';
    readonly groupSeparator: '.' | ',' | ' ' | "'" | '';
    readonly date: (typeof DATE_FORMATS)[number];
    readonly time: '24h' | '12h';
    readonly firstDayOfWeek: Weekday;
  };
  /** How documents are numbered: a run of 0 stands for the number. */
  readonly numbers: Readonly<Record<(typeof NUMBERED)[number], string>>;
  readonly branding: {
    readonly logoUrl: string | null;
    readonly primaryColor: string;
    readonly accentColor: string;
    readonly senderName: string | null;
    readonly senderAddress: string | null;
  };
  readonly retention: {
    readonly recycleBinDays: number;
    readonly auditDays: number | null;
    readonly inactiveContactDays: number | null;
  };
  readonly security: {
    readonly mfa: 'optional' | 'administrators' | 'everybody';
    readonly sessionHours: number;
    readonly idleMinutes: number;
    /** Addresses and networks (CIDR) from where people sign in; none for everywhere. */
    readonly allowedAddresses: readonly string[];
  };
}

const OFFICE: readonly Hours[] = [{ from: '09:00', to: '17:00' }];

/** What holds for a tenant that has said nothing yet. */
export const DEFAULT_SETTINGS: TenantSettingsDetails = {
  name: 'My company',
  locale: 'en',
  timeZone: 'UTC',
  defaultCountry: null,
  defaultCurrency: 'EUR',
  businessHours: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE, saturday: [], sunday: [] },
  holidays: [],
  formats: { decimalSeparator: '.', groupSeparator: ',', date: 'YYYY-MM-DD', time: '24h', firstDayOfWeek: 'monday' },
  numbers: { customer: 'C-000000', quote: 'Q-000000', order: 'O-000000', invoice: 'I-000000', case: 'S-000000' },
  branding: { logoUrl: null, primaryColor: '#1F4E79', accentColor: '#F2A900', senderName: null, senderAddress: null },
  retention: { recycleBinDays: 30, auditDays: null, inactiveContactDays: null },
  security: { mfa: 'optional', sessionHours: 720, idleMinutes: 0, allowedAddresses: [] },
};

const PARTS = Object.keys(DEFAULT_SETTINGS) as (keyof TenantSettingsDetails)[];

/** Any of it, also of what lies within. */
export type TenantSettingsWishes = { readonly [K in keyof TenantSettingsDetails]?: TenantSettingsDetails[K] extends readonly unknown[] | string | null ? TenantSettingsDetails[K] : Partial<TenantSettingsDetails[K]> };

const isPart = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

function over(settings: TenantSettingsDetails, wishes: TenantSettingsWishes): TenantSettingsDetails {
  return Object.fromEntries(PARTS.map((name) => [name, isPart(wishes[name]) ? { ...(settings[name] as object), ...wishes[name] } : wishes[name] === undefined ? settings[name] : wishes[name]])) as unknown as TenantSettingsDetails;
}

class LocksYouOut extends DomainError {
  constructor(from: string) {
    super('rule', 'locks_you_out', `You are signed in from ${from}, which is not among the allowed addresses: you could not come back.`, [{ pointer: '/security/allowedAddresses', code: 'locks_you_out', message: `must have ${from} in it` }]);
  }
}

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

function doesNotThrow(work: () => unknown): boolean {
  try {
    return work() !== undefined;
  } catch {
    return false;
  }
}

/** A language whose way to write dates and numbers is known, with or without a script and a country or part of the world, and nothing further. */
const isLocale = (locale: string) =>
  doesNotThrow(() => {
    const { baseName, region } = new Intl.Locale(locale);
    const isPlain = baseName === locale && (region === undefined || /^\d{3}$/.test(region) || isCountry(region));
    return isPlain ? Intl.DateTimeFormat.supportedLocalesOf([locale])[0] : undefined;
  });

function faultsOfHours(hours: TenantSettingsDetails['businessHours']): Fault[] {
  return WEEKDAYS.flatMap((day) => {
    const spans = hours[day].map((span, index) => ({ ...span, pointer: `/businessHours/${day}/${index}` }));
    const malformed = spans.filter(({ from, to }) => !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(from) || !/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/.test(to));
    if (malformed.length > 0) return malformed.map(({ pointer }) => fault(pointer, 'invalid_time', 'must go from a time such as 09:00 to one such as 17:00'));
    const reversed = spans.filter(({ from, to }) => from >= to);
    if (reversed.length > 0) return reversed.map(({ pointer }) => fault(pointer, 'reversed', 'must end after it begins'));
    const inOrder = spans.toSorted((one, other) => (one.from < other.from ? -1 : 1));
    return inOrder.filter(({ from }, index) => index > 0 && from < inOrder[index - 1]!.to).map(({ pointer }) => fault(pointer, 'overlapping', 'overlaps another span of the same day'));
  });
}

function faultsOfHolidays(holidays: readonly Holiday[]): Fault[] {
  return holidays.flatMap(({ date }, index) => {
    const pointer = `/holidays/${index}/date`;
    if (!isDay(date)) return [fault(pointer, 'invalid_date', 'must be a day of the calendar such as 2026-12-25')];
    return holidays.findIndex((other) => other.date === date) < index ? [fault(pointer, 'repeated', 'is among the holidays already')] : [];
  });
}

function faultsOf(settings: TenantSettingsDetails): Fault[] {
  const { locale, timeZone, defaultCountry, defaultCurrency, businessHours, holidays, formats, numbers, branding, security } = settings;
  const colours = (['primaryColor', 'accentColor'] as const).filter((name) => !/^#[\dA-Fa-f]{6}$/.test(branding[name]));
  const logo = branding.logoUrl === null ? null : URL.parse(branding.logoUrl);
  return [
    ...(isLocale(locale) ? [] : [fault('/locale', 'invalid_locale', 'must be a language of BCP 47 such as en, de-AT or pt-BR')]),
    ...(isTimeZone(timeZone) ? [] : [fault('/timeZone', 'unknown_time_zone', 'must be a zone of the IANA database such as Europe/Berlin')]),
    ...(defaultCountry === null || isCountry(defaultCountry) ? [] : [fault('/defaultCountry', 'unknown_country', 'must be a country of ISO 3166 such as DE: GET /lookups/countries has them all')]),
    ...(CURRENCIES.has(defaultCurrency) ? [] : [fault('/defaultCurrency', 'unknown_currency', 'must be a currency of ISO 4217 such as EUR: GET /lookups/currencies has them all')]),
    ...faultsOfHours(businessHours),
    ...faultsOfHolidays(holidays),
    ...(formats.decimalSeparator === (formats.groupSeparator as string) ? [fault('/formats/groupSeparator', 'ambiguous', 'must not be the decimal separator too')] : []),
    ...NUMBERED.filter((name) => !/^[^0]*0{1,12}[^0]*$/.test(numbers[name])).map((name) => fault(`/numbers/${name}`, 'invalid_format', 'must have one run of 1 to 12 zeros for the number, as C-000000')),
    ...colours.map((name) => fault(`/branding/${name}`, 'invalid_colour', 'must be a colour such as #1F4E79')),
    ...(branding.logoUrl === null || (logo?.protocol === 'https:' && logo.username === '' && logo.password === '') ? [] : [fault('/branding/logoUrl', 'invalid_url', 'must be an address that begins with https://, with no name or password in it')]),
    ...(branding.senderName === null || !/\p{Cc}/u.test(branding.senderName) ? [] : [fault('/branding/senderName', 'control_character', 'must be on one line')]),
    ...(branding.senderAddress === null || doesNotThrow(() => EmailAddress.of(branding.senderAddress!)) ? [] : [fault('/branding/senderAddress', 'invalid_email', 'must be an e-mail address')]),
    ...security.allowedAddresses.flatMap((range, index) => (isAddressRange(range) ? [] : [fault(`/security/allowedAddresses/${index}`, 'invalid_range', 'must be an address such as 203.0.113.7, or a network such as 203.0.113.0/24 or 2001:db8::/32, with no bits set beyond its prefix')])),
  ];
}

/** What a tenant configures for itself. It is always valid as a whole. */
export class TenantSettings extends AggregateRoot {
  private name: string;
  private locale: string;
  private timeZone: string;
  private defaultCountry: string | null;
  private defaultCurrency: string;
  private businessHours: TenantSettingsDetails['businessHours'];
  private holidays: readonly Holiday[];
  private formats: TenantSettingsDetails['formats'];
  private numbers: TenantSettingsDetails['numbers'];
  private branding: TenantSettingsDetails['branding'];
  private retention: TenantSettingsDetails['retention'];
  private security: TenantSettingsDetails['security'];

  private constructor(
    readonly id: string,
    details: TenantSettingsDetails,
  ) {
    super();
    this.name = details.name;
    this.locale = details.locale;
    this.timeZone = details.timeZone;
    this.defaultCountry = details.defaultCountry;
    this.defaultCurrency = details.defaultCurrency;
    this.businessHours = details.businessHours;
    this.holidays = details.holidays;
    this.formats = details.formats;
    this.numbers = details.numbers;
    this.branding = details.branding;
    this.retention = details.retention;
    this.security = details.security;
  }

  static untouched(id: string): TenantSettings {
    return new TenantSettings(id, DEFAULT_SETTINGS);
  }

  /** Takes the name under which the tenant was registered, as long as nobody has given another. */
  introduce(name: string): void {
    if (this.name === DEFAULT_SETTINGS.name) this.adjust({ name });
  }

  /** Sets everything; what is left out goes back to its default. */
  replace(wishes: TenantSettingsWishes, from?: string): void {
    this.become(over(DEFAULT_SETTINGS, wishes), from);
  }

  /** Changes what is named, also within a part. */
  adjust(wishes: TenantSettingsWishes, from?: string): void {
    this.become(over(this as unknown as TenantSettingsDetails, wishes), from);
  }

  /** Announces which parts are different afterwards; nothing, if nothing is. `from` is where the caller sits, who must not lock himself out. */
  private become(details: TenantSettingsDetails, from: string | undefined): void {
    const faults = faultsOf(details);
    if (faults.length > 0) throw new DomainError('invalid', 'body_invalid', faults.map(({ pointer, message }) => `${pointer.slice(1)} ${message}`).join('; ').slice(0, 500), faults);
    const { allowedAddresses } = details.security;
    if (from !== undefined && allowedAddresses.length > 0 && !isWithin(from, allowedAddresses)) throw new LocksYouOut(from);
    const changed = this.takeOver<TenantSettingsDetails>(details);
    if (changed.length > 0) this.record(new SettingsChanged(changed));
  }
}
