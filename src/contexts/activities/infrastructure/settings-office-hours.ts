import { Injectable } from '@nestjs/common';
import { TenantProfile } from '../../settings/index.js';
import { OfficeHours, type WorkingHours } from '../application/ports/working-hours.port.js';
import { weekdayOf } from '../domain/zone/zoned-time.js';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** As the tenant has configured it. */
@Injectable()
export class SettingsOfficeHours extends OfficeHours {
  constructor(private readonly profile: TenantProfile) {
    super();
  }

  async current(): Promise<WorkingHours> {
    const { timeZone: zone, businessHours, holidays } = await this.profile.current();
    const isHoliday = (day: string) => holidays.some(({ date, yearly }) => (yearly ? date.slice(5) === day.slice(5) : date === day));
    return { zone, on: (day) => (isHoliday(day) ? [] : businessHours[WEEKDAYS[weekdayOf(day)]!].map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))) };
  }
}
