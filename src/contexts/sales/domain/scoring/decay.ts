const HOUR_MS = 3_600_000;

/** A half-life goes by in so many steps: between two of them nothing changes. */
export const STEPS = 32;

/** What a point is worth at each step of the first half-life, in millionths: 2^(-step/32). Later half-lives halve these. */
export const WORTH: readonly number[] = [
  1_000_000, 978_572, 957_603, 937_084, 917_004, 897_355, 878_126, 859_310, 840_896, 822_878, 805_245, 787_990, 771_105, 754_582, 738_413, 722_590, 707_107, 691_955, 677_128, 662_618, 648_420, 634_525, 620_929, 607_624, 594_604, 581_862,
  569_394, 557_193, 545_254, 533_570, 522_137, 510_949,
];

/** After so many half-lives nothing is left of it. */
export const FORGOTTEN_AFTER = 40;

const WHOLE = 1_000_000n;
const HALF = 500_000n;

/** The whole hours between two moments; what lies ahead has just happened. */
export const hoursBetween = (from: Date, to: Date): number => Math.max(0, Math.floor((to.getTime() - from.getTime()) / HOUR_MS));

/** What some points are worth after some hours, in millionths; all of them, where nothing fades. */
export function worthAfter(points: number, hours: number, halfLifeDays: number | null): bigint {
  if (halfLifeDays === null) return BigInt(points) * WHOLE;
  const step = Math.floor((hours * STEPS) / (halfLifeDays * 24));
  if (step >= STEPS * FORGOTTEN_AFTER) return 0n;
  return (BigInt(points) * BigInt(WORTH[step % STEPS]!)) >> BigInt(Math.floor(step / STEPS));
}

/** Millionths as whole points, the half upwards, and at most so many. */
export function wholePoints(millionths: bigint, most: number): number {
  const capped = millionths > BigInt(most) * WHOLE ? BigInt(most) * WHOLE : millionths;
  return Number((capped + HALF) / WHOLE);
}
