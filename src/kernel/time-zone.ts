/** A place that the IANA database knows, as Europe/Berlin, or UTC: offsets such as +01:00, Etc/GMT-1 and EST know no summer time. */
export function isTimeZone(zone: string): boolean {
  if (zone === 'UTC') return true;
  if (!/^(?!Etc\/)[A-Z]\w+(?:\/[A-Z][\w-]+)+$/.test(zone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
