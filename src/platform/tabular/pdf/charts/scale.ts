/** Round numbers from below the least to above the greatest value, zero among them. */
export interface Scale {
  readonly ticks: readonly number[];
  /** From 0 at the first tick to 1 at the last. */
  share(value: number): number;
  /** Digits behind the point that the ticks need. */
  readonly decimals: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

export function scaleFor(values: readonly number[], wantedTicks = 5): Scale {
  const least = Math.min(0, ...values);
  const greatest = Math.max(0, ...values);
  const range = greatest - least || 1;
  const magnitude = 10 ** Math.floor(Math.log10(range / wantedTicks));
  const step = magnitude * STEPS.find((candidate) => candidate * magnitude * wantedTicks >= range * 0.999)!;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(greatest / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
  const decimals = Math.max(0, ...ticks.map((tick) => String(tick).split('.')[1]?.length ?? 0));
  return { ticks, decimals: Math.min(decimals, 6), share: (value) => (value - ticks[0]!) / (ticks.at(-1)! - ticks[0]!) };
}
