import { CellDate } from '../cell.js';

const DAY_MS = 86_400_000;

/** The day after 31 December 9999, in either system. */
const END_1900 = 2_958_466;
const END_1904 = 2_957_004;

/** Excel believes that 1900 had a 29 February, since Lotus 1-2-3 did: serial 60. */
const IMAGINED_DAY = 60;
const BEFORE_IMAGINED_DAY = Date.UTC(1899, 11, 31);
const AFTER_IMAGINED_DAY = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const two = (number: number): string => (number < 10 ? `0${number}` : String(number));

function timeOf(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const fraction = milliseconds % 1_000;
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return fraction === 0 ? time : `${time}.${String(fraction).padStart(3, '0')}`;
}

/** The moment that a serial number stands for, or undefined where it stands for none. `withTime` keeps midnight. */
export function dateOfSerial(serial: number, usesEpoch1904: boolean, withTime: boolean): CellDate | undefined {
  const total = Math.round(serial * DAY_MS);
  if (!(total >= 0 && total < (usesEpoch1904 ? END_1904 : END_1900) * DAY_MS)) return undefined;
  const days = Math.floor(total / DAY_MS);
  const rest = total - days * DAY_MS;
  const time = rest > 0 || withTime ? timeOf(rest) : null;
  if (usesEpoch1904) return new CellDate(days === 0 && rest > 0 ? null : dayOf(EPOCH_1904 + days * DAY_MS), time);
  if (days === 0) return rest > 0 || withTime ? new CellDate(null, timeOf(rest)) : undefined;
  if (days === IMAGINED_DAY) return undefined;
  return new CellDate(dayOf((days < IMAGINED_DAY ? BEFORE_IMAGINED_DAY : AFTER_IMAGINED_DAY) + days * DAY_MS), time);
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?$/;

function daysOf(day: string): number | undefined {
  const [, year, month, date] = (DATE.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const milliseconds = Date.UTC(year, month - 1, date);
  if (Number.isNaN(milliseconds) || dayOf(milliseconds) !== day) return undefined;
  const serial = (milliseconds - AFTER_IMAGINED_DAY) / DAY_MS;
  if (serial > IMAGINED_DAY) return serial;
  return serial > 1 ? serial - 1 : undefined;
}

function fractionOf(time: string): number | undefined {
  const [, hours, minutes, seconds = 0] = (TIME.exec(time) ?? []).map((part) => (part === undefined ? undefined : Number(part)));
  if (hours === undefined || minutes === undefined || hours > 23 || minutes > 59 || seconds >= 60) return undefined;
  return (hours * 3_600 + minutes * 60 + seconds) / 86_400;
}

/** The serial number in the system of 1900, or undefined where a spreadsheet has none: before 1900, or no such day. */
export function serialOfDate({ day, time }: CellDate): number | undefined {
  const days = day === null ? 0 : daysOf(day);
  const fraction = time === null ? 0 : fractionOf(time);
  return days === undefined || fraction === undefined ? undefined : days + fraction;
}
