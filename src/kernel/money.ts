import { DomainError } from './domain-error.js';

/** ISO 4217: the currencies in use, and those withdrawn since 2020, which old deals still carry. */
export const CURRENCIES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD ' +
    'EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL ' +
    'LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP ' +
    'SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL'
  ).split(' '),
);

/** The currencies whose smallest unit is not a hundredth. */
const MINOR_UNITS = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((currency) => [currency, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((currency) => [currency, 3] as const),
  ...'CLF UYW'.split(' ').map((currency) => [currency, 4] as const),
]);

const DECIMALS = 4;
const LIMIT = 10n ** 19n;
const AMOUNT = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,4})?$/;
const FACTOR = /^-?\d{1,19}(?:\.\d{1,19})?$/;
const NUMBER_DIGITS = 15;

/** How many decimals its smallest unit has. */
export const minorUnits = (currency: string): number => MINOR_UNITS.get(currency) ?? 2;
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
const significantDigits = (decimal: string): number => decimal.replaceAll(/\D/g, '').replace(/^0+/, '').length;

function unitsOf(amount: string | number): bigint {
  const text = String(amount);
  if (!AMOUNT.test(text)) throw new DomainError('invalid', 'amount_invalid', 'An amount is a decimal such as "1250.00", with at most 15 digits before the point and 4 after it.');
  if (typeof amount === 'number' && significantDigits(text) > NUMBER_DIGITS) {
    throw new DomainError('invalid', 'amount_inexact', 'A JSON number can\'t hold this amount exactly: send it as a string, such as "1250.00".');
  }
  const [whole = '', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(DECIMALS, '0'));
}

function divideHalfEven(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  const twice = magnitude(dividend % divisor) * 2n;
  const away = twice > divisor || (twice === divisor && quotient % 2n !== 0n);
  if (!away) return quotient;
  return dividend < 0n ? quotient - 1n : quotient + 1n;
}

/** Money as it is written and stored. */
export interface Amount {
  readonly amount: string;
  readonly currency: string;
}

/** An amount in one currency, exact to four decimals, with at most 15 digits before the point; amounts of two currencies never mix. */
export class Money {
  /** `units` are ten-thousandths. */
  private constructor(
    private readonly units: bigint,
    readonly currency: string,
  ) {}

  static of(amount: string | number, currency: string): Money {
    if (!CURRENCIES.has(currency)) throw new DomainError('invalid', 'currency_unknown', 'A currency is a code of ISO 4217 in capitals, such as "EUR".');
    return new Money(unitsOf(amount), currency);
  }

  add(other: Money): Money {
    return this.withUnits(this.units + this.unitsIn(other));
  }

  subtract(other: Money): Money {
    return this.withUnits(this.units - this.unitsIn(other));
  }

  negate(): Money {
    return this.withUnits(-this.units);
  }

  /** Rounds half to even, at the fourth decimal. */
  multiply(factor: string): Money {
    if (!FACTOR.test(factor)) throw new DomainError('invalid', 'factor_invalid', 'A factor is a decimal such as "1.19", with at most 19 digits before the point and 19 after it.');
    const [whole = '', fraction = ''] = factor.split('.');
    return this.withUnits(divideHalfEven(this.units * BigInt(whole + fraction), 10n ** BigInt(fraction.length)));
  }

  compare(other: Money): -1 | 0 | 1 {
    const units = this.unitsIn(other);
    if (this.units === units) return 0;
    return this.units < units ? -1 : 1;
  }

  isZero(): boolean {
    return this.units === 0n;
  }

  /** Shares that add up to the whole, in the currency's smallest unit unless this amount is finer; what doesn't divide goes to those who lose most by rounding, the first of equals. */
  allocate(weights: readonly number[]): Money[] {
    if (!weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0) || weights.every((weight) => weight === 0)) {
      throw new DomainError('invalid', 'weights_invalid', 'Weights are whole numbers from 0, at least one of them above it.');
    }
    const coarse = 10n ** BigInt(DECIMALS - minorUnits(this.currency));
    const grain = this.units % coarse === 0n ? coarse : 1n;
    const grains = magnitude(this.units) / grain;
    const sum = weights.reduce((total, weight) => total + BigInt(weight), 0n);
    const shares = weights.map((weight) => (grains * BigInt(weight)) / sum);
    const losses = weights.map((weight) => (grains * BigInt(weight)) % sum);
    const left = Number(grains - shares.reduce((total, share) => total + share, 0n));
    const byLoss = [...losses.keys()].toSorted((one, two) => Number(losses[one]! < losses[two]!) - Number(losses[one]! > losses[two]!));
    for (const index of byLoss.slice(0, left)) shares[index]! += 1n;
    const direction = this.units < 0n ? -grain : grain;
    return shares.map((share) => this.withUnits(share * direction));
  }

  /** With as many decimals as the currency has minor units, or as many more, up to four, as the amount needs. */
  get amount(): string {
    const digits = magnitude(this.units).toString().padStart(DECIMALS + 1, '0');
    const fraction = digits.slice(-DECIMALS);
    let decimals = DECIMALS;
    while (decimals > minorUnits(this.currency) && fraction[decimals - 1] === '0') decimals -= 1;
    return `${this.units < 0n ? '-' : ''}${digits.slice(0, -DECIMALS)}${decimals > 0 ? '.' : ''}${fraction.slice(0, decimals)}`;
  }

  toJSON(): Amount {
    return { amount: this.amount, currency: this.currency };
  }

  private withUnits(units: bigint): Money {
    if (magnitude(units) >= LIMIT) throw new DomainError('rule', 'amount_too_large', 'The result has more than 15 digits before the point.');
    return new Money(units, this.currency);
  }

  private unitsIn(other: Money): bigint {
    if (other.currency !== this.currency) throw new DomainError('rule', 'currency_mismatch', `An amount in ${this.currency} can't be reckoned with one in ${other.currency}: convert one of them first.`);
    return other.units;
  }
}
